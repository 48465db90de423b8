/** Whether a path is one that `pattern` means; `*` stands for any one part between slashes, or for a piece of one. */
export function fitsPath(pattern: string, url: URL): boolean {
  const [path = '', query] = pattern.split('?', 2);
  if (!partsFit(path, url.pathname)) return false;
  return [...new URLSearchParams(query ?? '')].every(
    ([name, value]) =>
      url.searchParams.getAll(name).every((one) => one === value) && url.searchParams.has(name),
  );
}

/** Whether an address begins as `pattern` says: `/keep-alive` on the application's own origin, or `https://*.host/`. */
export function fitsAddress(pattern: string, origin: string | undefined, url: URL): boolean {
  if (pattern.startsWith('/')) {
    const [path = ''] = pattern.split('?');
    return url.origin === origin && startsWithParts(path, url.pathname);
  }
  const [, protocol = '', host = '', path = ''] = /^(https?:)\/\/([^/]+)(.*)$/.exec(pattern) ?? [];
  const sameHost = host.startsWith('*.')
    ? url.hostname.endsWith(host.slice(1)) || url.hostname === host.slice(2)
    : url.host === host;
  return sameHost && url.protocol === protocol && startsWithParts(path, url.pathname);
}

/**
 * Whether an address holds words that change something: `/delete` anywhere in its path, `?action=` as a name in its
 * query, `?action=remove` with that value. Letters may be capital or written as %64.
 */
export function holdsWord(word: string, url: URL): boolean {
  if (!word.startsWith('?')) return plainPath(url.pathname).includes(word.replace(/\?$/, '').toLowerCase());
  const [name = '', value = ''] = word.slice(1).toLowerCase().split('=');
  return [...url.searchParams].some(
    ([given, said]) => given.toLowerCase() === name && (value === '' || said.toLowerCase() === value),
  );
}

/** Without escapes, doubled slashes and what some servers drop after a semicolon. */
function plainPath(path: string): string {
  let plain = path;
  for (let round = 0; round < 3; round++) plain = unescaped(plain);
  return plain.replace(/[\\/]+/g, '/').toLowerCase();
}

function unescaped(path: string): string {
  return path.replace(/%([0-9a-f]{2})/gi, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function startsWithParts(pattern: string, path: string): boolean {
  const bare = pattern.replace(/\/+$/, '');
  return bare === '' || new RegExp(`^${expression(bare)}(/|$)`).test(path);
}

function partsFit(pattern: string, path: string): boolean {
  return new RegExp(`^${expression(pattern)}$`).test(path);
}

function expression(pattern: string): string {
  return pattern
    .split('*')
    .map((piece) => piece.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
    .join('[^/]*');
}
