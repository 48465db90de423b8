/** Names as people write them: case and spaces make nobody another person. */
export function samePerson(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

/** The same for what a role or a service is called. */
export function sameWords(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

function comparable(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en');
}
