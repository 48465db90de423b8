const PAGES = /(?:^|\n)(\d+) 0 obj\n<<\/Type \/Pages\n\/Count \d+\n\/Kids \[([^\]]*)\](\n\/Parent)?/g;
const DESTINATIONS = /\/Dests (\d+) 0 R/;
const DESTINATION = /\/([\w-]+) \[(\d+) 0 R/g;

/**
 * The page, from 1, on which each anchor of a PDF printed by Chromium stands. Empty where the PDF is not
 * built as Chromium builds it: contents then go without page numbers.
 */
export function pageNumbers(pdf: Buffer): Map<string, number> {
  const text = pdf.toString('latin1');
  const pages = pagesInOrder(text);
  const table = DESTINATIONS.exec(text)?.[1];
  const start = table === undefined ? -1 : text.indexOf(`\n${table} 0 obj\n`);
  if (start < 0) return new Map();
  const destinations = text.slice(start, text.indexOf('endobj', start));
  const found = [...destinations.matchAll(DESTINATION)].map(([, name = '', page = '']): [string, number] => [
    name,
    pages.indexOf(page) + 1,
  ]);
  return new Map(found.filter(([, page]) => page > 0));
}

/** Object numbers of the pages: the leaves of a tree whose root has no parent. */
function pagesInOrder(text: string): string[] {
  const branches = new Map<string, string[]>();
  let root: string | undefined;
  for (const [, id = '', kids = '', parent] of text.matchAll(PAGES)) {
    branches.set(
      id,
      [...kids.matchAll(/(\d+) 0 R/g)].map((kid) => kid[1] ?? ''),
    );
    if (parent === undefined) root = id;
  }
  const leaves = (id: string): string[] => branches.get(id)?.flatMap(leaves) ?? [id];
  return root === undefined ? [] : leaves(root);
}
