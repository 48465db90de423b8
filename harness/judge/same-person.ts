/** Names as people write them: case, spaces and a post behind a comma make nobody another person. */
export function samePerson(one: string, other: string): boolean {
  const name = (written: string) => comparable(written.split(',')[0] ?? '');
  return name(one) === name(other);
}

/** The same for what a role or a service is called. */
export function sameWords(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

function comparable(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en');
}
