const NEEDED = [20, 19];

/** One line for a person whose Node is too old to run the harness, or undefined. */
export function tooOld(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return undefined;
  return `Node ${version} is too old: Node ${NEEDED.join('.')} or later is needed. Install it, then start again.`;
}
