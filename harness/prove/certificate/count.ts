/** `1 run was`, `2 runs were`: the figure with the words that go with it. */
export function count(figure: number, one: string, several: string): string {
  return `${figure} ${figure === 1 ? one : several}`;
}
