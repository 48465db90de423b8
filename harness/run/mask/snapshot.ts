import { hasFilledSecret, hideDeclared } from './aria/hide.ts';
import { writeAriaLine } from './aria/line.ts';
import { type AriaNode, ancestorsOf, readAriaTree, withDescendants } from './aria/tree.ts';
import type { DeclaredNames } from './declared-names.ts';
import { findBetween, replaceAll, replaceFound } from './find/found.ts';
import type { Finders } from './finders.ts';
import { type HiddenValues, NOTHING_HIDDEN } from './hidden.ts';
import { isMasked, LABEL } from './labels.ts';
import { urlMask } from './url.ts';

/** How much of the lines beside is read with a line: a caption, or a sort code beside its account number. */
const CONTEXT = 60;

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
    return nodes
      .map((node, index) => {
        const beside = { before: said(nodes[index - 1]), after: said(nodes[index + 1]) };
        return writeMasked(node, beside, { finders, url, replace });
      })
      .join('\n');
  };
}

/** Whether a snapshot shows a secret, or a filled field for one. */
export function showsSecret(snapshot: string, finders: Finders, names: DeclaredNames): boolean {
  if (finders.all(snapshot).length > 0) return true;
  const nodes = readAriaTree(snapshot);
  hideDeclared(nodes, { ...names, fields: [], columns: [] });
  return hasFilledSecret(nodes);
}

interface Masks {
  readonly finders: Finders;
  readonly url: (address: string) => string;
  readonly replace: (node: AriaNode, text: string) => string;
}

function writeMasked(node: AriaNode, beside: { before: string; after: string }, masks: Masks): string {
  const { line, put } = node;
  const mask = (text: string, before: string) => {
    const [lead, tail] = [before.slice(-CONTEXT), beside.after.slice(0, CONTEXT)];
    const find = (rest: string) => findBetween(masks.finders.all, `${lead}\n`, rest, `\n${tail}`);
    return replaceAll(masks.replace(node, text), find);
  };
  const hide = (text: string) =>
    put === undefined || text.trim() === '' || isMasked(text) ? undefined : put;
  const maskName = (name: string) => (node.hidesName ? hide(name) : undefined) ?? mask(name, beside.before);
  const maskValue = (value: string) =>
    hide(value) ?? (line.role === '/url' ? masks.url(value) : mask(value, line.name ?? beside.before));
  const name = line.name === undefined ? undefined : maskName(line.name);
  return writeAriaLine(line, name, line.value === undefined ? undefined : maskValue(line.value));
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
  const telling = longestFirst(everywhere).filter(([text]) => isTelling(text));
  return (node, text) => {
    const near = [...longestFirst(around.get(node) ?? new Map<string, string>())];
    const inside = near.reduce((masked, [value, put]) => replaceWords(masked, value, put), text);
    return telling.reduce((masked, [value, put]) => masked.split(value).join(put), inside);
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

function longestFirst(values: ReadonlyMap<string, string>): [string, string][] {
  return [...values].sort(([a], [b]) => b.length - a.length);
}

/** Replaces a value where it stands as words of its own, outside labels. */
function replaceWords(text: string, value: string, put: string): string {
  const quoted = value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const shape = new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, 'gu');
  const found = [...text.matchAll(shape)].map(({ index }) => ({
    start: index,
    end: index + value.length,
    put,
  }));
  return replaceFound(text, found);
}

function said(node: AriaNode | undefined): string {
  return node?.line.value ?? node?.line.name ?? '';
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
