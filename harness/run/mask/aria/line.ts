/** One line of an ARIA snapshot. `role` is `/url` and the like for a property, '' for what could not be read. */
export interface AriaLine {
  readonly indent: string;
  readonly role: string;
  readonly name: string | undefined;
  /** ` [level=1] [ref=e2]`, as written. */
  readonly states: string;
  readonly value: string | undefined;
  /** Ends with a colon: what belongs to it follows, deeper. */
  readonly opens: boolean;
  readonly raw: string;
}

const shape =
  /^(\s*)- (?:'((?:[^']|'')*)'|(\/?[\w-]+(?: "(?:[^"\\]|\\.)*")?(?: \[[^\]]*\])*))(?:(:)(?: (.*))?)?$/;
const keyShape = /^(\/?[\w-]+)(?: ("(?:[^"\\]|\\.)*"))?((?: \[[^\]]*\])*)$/;

/** Reads a line of Playwright's YAML; never throws. */
export function readAriaLine(raw: string): AriaLine {
  const [, indent = '', quoted, plain, colon, value] = shape.exec(raw) ?? [];
  const key = keyShape.exec(quoted?.replace(/''/g, "'") ?? plain ?? '');
  const name = key === null ? undefined : unquote(key[2]);
  if (key === null)
    return { indent: /^\s*/.exec(raw)?.[0] ?? '', role: '', name, states: '', value: raw, opens: false, raw };
  return {
    indent,
    role: key[1] ?? '',
    name,
    states: key[3] ?? '',
    value: unquote(value),
    opens: colon !== undefined && value === undefined,
    raw,
  };
}

/** The line with another name and value, quoted so that it stays YAML; as it was if neither is another. */
export function writeAriaLine(line: AriaLine, name: string | undefined, value: string | undefined): string {
  if (name === line.name && value === line.value) return line.raw;
  if (line.role === '') return value ?? '';
  const key = `${line.role}${name === undefined ? '' : ` ${JSON.stringify(name)}`}${line.states}`;
  const written = /[\n:](\s|$)|\s#|[{}`]/.test(key) ? `'${key.replace(/'/g, "''")}'` : key;
  const rest = value === undefined ? (line.opens ? ':' : '') : `: ${JSON.stringify(value)}`;
  return `${line.indent}- ${written}${rest}`;
}

/** Playwright writes escapes as JSON does, but for `\xHH`. */
function unquote(text: string | undefined): string | undefined {
  if (text === undefined || !/^".*"$/s.test(text)) return text;
  try {
    return String(JSON.parse(text.replace(/(?<!\\)((?:\\\\)*)\\x([0-9a-f]{2})/gi, '$1\\u00$2')));
  } catch {
    return text.slice(1, -1);
  }
}
