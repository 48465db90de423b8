import { readFile } from 'node:fs/promises';

const RELATIVE = /(\bfrom\s*|\bimport\s*)(['"])(\.{1,2}\/[^'"]+)\2/g;
const SOURCE_MAP = /^\/\/# sourceMappingURL=.*$/m;

/** A module and all that it imports, by URL, as JavaScript in which every import names the URL's key. */
export async function moduleGraph(entry: URL): Promise<Map<string, string>> {
  const modules = new Map<string, string>();
  const queue = [entry];
  for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
    const from = url;
    if (modules.has(keyOf(from))) continue;
    const code = (await javaScript(from)).replace(SOURCE_MAP, '');
    const named = code.replace(RELATIVE, (_, words: string, quote: string, path: string) => {
      const imported = new URL(path, from);
      queue.push(imported);
      return `${words}${quote}${keyOf(imported)}${quote}`;
    });
    modules.set(keyOf(from), named);
  }
  return modules;
}

/** A bare name, which an import map can give an address. */
export function keyOf({ pathname }: URL): string {
  return `uat:${pathname
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/\.[jt]s$/, '')}`;
}

/** Compiled already where the harness is; from its sources, the types are blanked out. */
async function javaScript(url: URL): Promise<string> {
  const source = await readFile(url, 'utf8');
  if (!url.pathname.endsWith('.ts')) return source;
  const { transformSync } = await import('@swc/wasm-typescript');
  return transformSync(source, { mode: 'strip-only' }).code;
}
