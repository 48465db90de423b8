import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { type FaultParts, ProjectFault } from '../errors.ts';
import { readProjectText } from './text-file.ts';
import { aliasFault, parseFault } from './yaml-words.ts';

/** Aliases that a file may use; enough for people, too few for a bomb. */
const MAX_ALIASES = 50;

export type KeyPath = readonly PropertyKey[];

/** Makes a fault at a key of a file. */
export type FaultAt = (file: string, path: KeyPath, parts: Omit<FaultParts, 'where'>) => ProjectFault;

/** A parsed YAML file that can say where in it something stands. */
export interface YamlSource {
  /** POSIX, relative to the project. */
  readonly file: string;
  readonly value: unknown;
  /** `data/packs/smoke.yaml:7 › rules › maximum failures` */
  where(path: KeyPath): string;
  /** The value as it stands in the file, for example `2026.10`; undefined where it is not a single value. */
  written(path: KeyPath): string | undefined;
  fault(path: KeyPath, parts: Omit<FaultParts, 'where'>): ProjectFault;
}

/** Reads one YAML file. Throws ProjectFault where it cannot be read or is not YAML. */
export function readYaml(root: string, file: string): YamlSource {
  return yamlSource(file, readProjectText(root, file));
}

/** The same for a text that has been read. Throws ProjectFault where it is not YAML. */
export function yamlSource(file: string, text: string): YamlSource {
  const lines = new LineCounter();
  const document = parse(file, text, lines);
  const where = (path: KeyPath) => place(file, document, lines, path);
  return {
    file,
    value: toValue(file, document, lines),
    where,
    written: (path) => writtenAt(document, path),
    fault: (path, parts) => new ProjectFault({ where: where(path), ...parts }),
  };
}

function parse(file: string, text: string, lineCounter: LineCounter): Document {
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  const error = document.errors[0] ?? document.warnings[0];
  if (error !== undefined) throw parseFault(file, error, lineCounter);
  return document;
}

function toValue(file: string, document: Document, lines: LineCounter): unknown {
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined) throw aliasFault(file, alias.range?.[0] ?? 0, lines);
    },
  });
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    const wrong = 'uses more anchors and aliases (& and *) than a project file may';
    throw new ProjectFault({ where: file, wrong, next: 'Write the values out' }, { cause });
  }
}

function place(file: string, document: Document, lines: LineCounter, path: KeyPath): string {
  const offset = offsetOf(document, path);
  const line = offset === undefined ? '' : `:${lines.linePos(offset).line}`;
  return [`${file}${line}`, ...path.map(step)].join(' › ');
}

function step(part: PropertyKey): string {
  return typeof part === 'number' ? `item ${part + 1}` : String(part);
}

/** Where the deepest key of the path that is in the file begins. */
function offsetOf(document: Document, path: KeyPath): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const part of path) {
    const found = child(document, node, part);
    if (found === undefined) break;
    offset = found.offset ?? offset;
    node = found.node;
  }
  return offset;
}

function child(
  document: Document,
  parent: unknown,
  part: PropertyKey,
): { offset?: number; node: unknown } | undefined {
  const node = isAlias(parent) ? parent.resolve(document) : parent;
  if (isSeq(node)) {
    const item = node.items[Number(part)];
    return item === undefined ? undefined : { ...startOf(item), node: item };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(part));
  return pair === undefined ? undefined : { ...startOf(pair.key), node: pair.value };
}

function startOf(node: unknown): { offset?: number } {
  const offset = isNode(node) && !isPair(node) ? node.range?.[0] : undefined;
  return offset === undefined ? {} : { offset };
}

function writtenAt(document: Document, path: KeyPath): string | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isScalar(node) ? node.source : undefined;
}
