import { hasFilledSecret, hideDeclared } from './aria/hide.ts';
import { writeAriaLine } from './aria/line.ts';
import { type AriaNode, ancestorsOf, readAriaTree, withDescendants } from './aria/tree.ts';
import type { DeclaredNames } from './declared-names.ts';
import { replaceFound } from './find/found.ts';
import { replaceInPieces } from './find/pieces.ts';
import type { Finders } from './finders.ts';
import { type HiddenValues, NOTHING_HIDDEN } from './hidden.ts';
import { isMasked, LABEL } from './labels.ts';
import { urlMask } from './url.ts';

/**
 * Masks an ARIA snapshot, which prints the values of password fields: those, declared fields by name, the
 * cells of declared columns, then all else as text. `hidden` is what `readHiddenValues` read from the same
 * page; without it, fields without a name and regions are masked only where their text gives them away.
 * Stays valid YAML; lines that cannot be read are masked as text.
 */
export function snapshotMask(finders: Finders, names: DeclaredNames) {
  const url = urlMask(finders);
  return (snapshot: string, hidden: HiddenValues = NOTHING_HIDDEN): string => {
    const nodes = readAriaTree(snapshot);
    hideDeclared(nodes, names);
    for (const node of nodes) hideEqual(node, hidden);
    spread(nodes);
    const replace = replacer(nodes, hidden);
    const said = nodes.flatMap((node) => saidBy(node, replace, url));
    const masked = replaceInPieces(said, finders.all);
    return nodes.map((node, index) => writeMasked(node, masked.slice(index * 2, index * 2 + 2))).join('\n');
  };
}

/** Whether a snapshot shows a secret, or a filled field for one. */
export function showsSecret(snapshot: string, finders: Finders, names: DeclaredNames): boolean {
  if (finders.all(snapshot).length > 0) return true;
  const nodes = readAriaTree(snapshot);
  hideDeclared(nodes, { ...names, fields: [], columns: [] });
  return hasFilledSecret(nodes);
}

/** Name and value of a node, with what is hidden replaced; '' for what it has not. */
function saidBy(
  node: AriaNode,
  replace: (node: AriaNode, text: string) => string,
  url: (address: string) => string,
): [name: string, value: string] {
  const { line, put } = node;
  const hide = (text: string) =>
    put === undefined || text.trim() === '' || isMasked(text) ? undefined : put;
  const { name = '', value = '' } = line;
  const shown = line.role === '/url' ? url(value) : replace(node, value);
  return [(node.hidesName ? hide(name) : undefined) ?? replace(node, name), hide(value) ?? shown];
}

function writeMasked({ line }: AriaNode, [name = '', value = '']: readonly string[]): string {
  return writeAriaLine(
    line,
    line.name === undefined ? undefined : name,
    line.value === undefined ? undefined : value,
  );
}

/** What is hidden by its place hides all inside it too. */
function spread(nodes: readonly AriaNode[]): void {
  for (const node of nodes) {
    if (node.put === undefined) continue;
    for (const inner of withDescendants(node).slice(1)) {
      inner.put ??= node.put;
      inner.hidesName = true;
    }
  }
}

/** Nodes that say just what a password field or a declared region holds. */
function hideEqual(node: AriaNode, hidden: HiddenValues): void {
  const { name, value, role } = node.line;
  if (value !== undefined && role === 'textbox' && hidden.secrets.includes(value)) node.put ??= LABEL.secret;
  const isHidden = (text: string) =>
    [...hidden.regions, ...hidden.personal].some((one) => squeeze(one) === squeeze(text));
  if (name !== undefined && isHidden(name)) node.hidesName = true;
  if (node.hidesName || (value !== undefined && isHidden(value))) node.put ??= LABEL.other;
}

/** Replaces what is hidden in one place wherever else it shows; short or common words only around that place. */
function replacer(
  nodes: readonly AriaNode[],
  hidden: HiddenValues,
): (node: AriaNode, text: string) => string {
  const everywhere = new Map<string, string>();
  const around = new Map<AriaNode, Map<string, string>>();
  for (const text of [...hidden.personal, ...hidden.regions]) everywhere.set(squeeze(text), LABEL.other);
  for (const { node, text, put } of hiddenTexts(nodes)) {
    everywhere.set(text, put);
    for (const outer of ancestorsOf(node)) {
      if (outer.line.name === undefined) continue;
      around.set(outer, (around.get(outer) ?? new Map<string, string>()).set(text, put));
    }
  }
  const telling = new Map([...everywhere].filter(([text]) => isTelling(text)));
  const replaceTelling = replaceValues(telling, '', '');
  const none = (text: string) => text;
  return (node, text) => {
    const near = around.get(node);
    const replaceNear =
      near === undefined ? none : replaceValues(near, '(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])');
    return replaceTelling(replaceNear(text));
  };
}

/** Replaces values by what is put for them, the longest first, outside labels. */
function replaceValues(
  values: ReadonlyMap<string, string>,
  before: string,
  after: string,
): (text: string) => string {
  if (values.size === 0) return (text) => text;
  const sorted = [...values.keys()].sort((a, b) => b.length - a.length);
  const quoted = sorted.map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const shape = new RegExp(`${before}(?:${quoted.join('|')})${after}`, 'gu');
  return (text) => {
    const matches = [...text.matchAll(shape)];
    const found = matches.map(({ index, 0: value }) => ({
      start: index,
      end: index + value.length,
      put: values.get(value) ?? LABEL.other,
    }));
    return replaceFound(text, found);
  };
}

function hiddenTexts(nodes: readonly AriaNode[]): { node: AriaNode; text: string; put: string }[] {
  return nodes.flatMap((node) => {
    const { put, hidesName, line } = node;
    if (put === undefined || line.role.startsWith('/')) return [];
    const texts = hidesName ? [line.name, line.value] : [line.value];
    return texts.flatMap((text) =>
      text === undefined || text.trim() === '' ? [] : [{ node, text: squeeze(text), put }],
    );
  });
}

/** Long enough, or odd enough, not to be a word that the page uses for something else as well. */
function isTelling(text: string): boolean {
  return !isMasked(text) && (text.length >= 6 || (text.length >= 4 && /\d/.test(text)));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
