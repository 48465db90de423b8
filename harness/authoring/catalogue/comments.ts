/** What a comment above a definition says. */
export interface Comment {
  readonly text: string;
  /** What stands after `@example`, a line each. */
  readonly examples: readonly string[];
}

/** A definition in a step file: where it begins, from 1, and the comment directly above it, where there is one. */
export interface DefinedAt {
  readonly kind: 'step' | 'parameter type';
  readonly line: number;
  /** A parameter type's name. */
  readonly name?: string;
  readonly comment: Comment | undefined;
}

const DEFINITION = /^(?:Given|When|Then|defineStep|(defineParameterType))\(/;
/** Another definition that is done in one line: a comment above serves all that follow each other. */
const ONE_LINE = /^(?:Given|When|Then|defineStep)\(.*\);$/;

/** The definitions of a step file, as TypeScript or compiled, with the comments that describe them. */
export function definitionsIn(source: string): DefinedAt[] {
  const lines = source.split(/\r?\n/);
  return lines.flatMap((line, index): DefinedAt[] => {
    const found = DEFINITION.exec(line);
    if (found === null) return [];
    const comment = commentAbove(lines, index);
    if (found[1] === undefined) return [{ kind: 'step', line: index + 1, comment }];
    const name = /name: *['"]([^'"]+)/.exec(lines.slice(index, index + 8).join('\n'))?.[1];
    return [{ kind: 'parameter type', line: index + 1, comment, ...(name === undefined ? {} : { name }) }];
  });
}

/** Lines of a step file that define a step or a parameter type and say nothing above it about what it does. */
export function undescribedIn(source: string): number[] {
  return definitionsIn(source)
    .filter(({ comment }) => comment === undefined || comment.text === '')
    .map(({ line }) => line);
}

/** The topic of a step file: what a comment states after `@topic`, else the file's name in words. */
export function topicOf(file: string, source: string): string {
  const stated = /@topic +([^\n*]+)/.exec(source)?.[1]?.trim();
  const words = (file.split('/').at(-1) ?? file)
    .replace(/\.(steps|phrases)\b.*$|\.[mc]?[jt]s$/, '')
    .replaceAll('-', ' ');
  return stated ?? words.charAt(0).toUpperCase() + words.slice(1);
}

function commentAbove(lines: readonly string[], index: number): Comment | undefined {
  let last = index - 1;
  while (ONE_LINE.test(lines[last] ?? '')) last -= 1;
  if (!(lines[last] ?? '').trimEnd().endsWith('*/')) return undefined;
  let first = last;
  while (first > 0 && !(lines[first] ?? '').includes('/**')) first -= 1;
  return commentOf(lines.slice(first, last + 1).join('\n'));
}

function commentOf(written: string): Comment | undefined {
  const lines = written
    .replace(/^\s*\/\*\*|\*\/\s*$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim());
  const examples = lines.flatMap((line) => /^@example +(.+)$/.exec(line)?.[1] ?? []);
  const text = lines
    .filter((line) => !line.startsWith('@'))
    .join(' ')
    .replace(/\{@link ([^}]+)\}|`/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' && examples.length === 0 ? undefined : { text, examples };
}
