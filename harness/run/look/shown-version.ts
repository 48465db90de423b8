/** The version in a page's text by a pattern such as `Version {version}`; undefined where it is not there. */
export function shownVersion(pattern: string, text: string): string | undefined {
  return versionPattern(pattern).exec(text)?.[1];
}

export function versionPattern(pattern: string): RegExp {
  const [before = '', after = ''] = pattern.split('{version}');
  return new RegExp(`${escaped(before)}\\s*([\\w.+-]*\\w)${escaped(after)}`);
}

function escaped(text: string): string {
  return text.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
