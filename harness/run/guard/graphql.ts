/**
 * Whether a GraphQL document holds queries alone: no mutation, no subscription. What does not read as one does not.
 * Fields, arguments and types may have any name: only words outside all brackets say what is done.
 */
export function onlyQueries(document: string): boolean {
  const bare = document.replace(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g, ' ');
  let depth = 0;
  let outside = '';
  for (const letter of bare) {
    if ('{(['.includes(letter)) depth += 1;
    if (depth === 0) outside += letter;
    else if (letter === '{' && depth === 1) outside += ' {} ';
    if ('})]'.includes(letter)) depth -= 1;
  }
  const words = outside.match(/[A-Za-z_]\w*|\{\}|\S/g) ?? [];
  return depth === 0 && words.length > 0 && !words.some((word) => /^(mutation|subscription)$/.test(word));
}
