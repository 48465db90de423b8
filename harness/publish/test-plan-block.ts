import { cutAtSentence } from '../prove/index.ts';

/** What of a test plan field is the harness's own; everything else a person wrote. */
const BLOCK = /\n*--- UAT evidence for (\S+) [^\n]*---\n([\s\S]*?)\n--- end of UAT evidence ---\n*/;
const OWNED = '(kept by council-uat: write outside these lines)';
/** With less room than this a block says nothing worth reading. */
const SHORTEST = 200;

export interface Block {
  /** The change that the evidence is of: on a copy of a change it is another. */
  readonly change: string;
  readonly text: string;
}

/** The block in a field; undefined where there is none. */
export function blockIn(field: string): Block | undefined {
  const [, change, text] = BLOCK.exec(plainEnds(field)) ?? [];
  return change === undefined || text === undefined ? undefined : { change, text };
}

/**
 * The field with its block put in the place of the old one, or after what people wrote, in at most `longest`
 * characters: the block is cut at a sentence with a pointer to the full text. Undefined where people's text leaves no
 * room for it.
 */
export function withBlock(
  field: string,
  block: Block & { readonly last?: string; readonly more: string },
  longest: number,
): string | undefined {
  const held = plainEnds(field);
  const found = BLOCK.exec(held);
  const before = (found ? held.slice(0, found.index) : held).trimEnd();
  const after = found ? held.slice(found.index + found[0].length).trimStart() : '';
  const frame = (text: string) =>
    [
      before,
      before && '',
      `--- UAT evidence for ${block.change} ${OWNED} ---`,
      text,
      '--- end of UAT evidence ---',
      after && '',
      after,
    ]
      .filter((part, at) => part !== '' || (at === 1 ? before !== '' : at === 5 && after !== ''))
      .join('\n');
  const last = block.last ? `\n${block.last}` : '';
  const room = longest - frame('').length - last.length - 1;
  if (room < Math.min(SHORTEST, block.text.length)) return undefined;
  return frame(`${fitted(block.text, block.more, room)}${last}`);
}

function fitted(text: string, more: string, room: number): string {
  if (text.length <= room) return text;
  return `${cutAtSentence(text, room - more.length - 1)}\n${more}`;
}

/** Browsers send two characters at the end of a line. */
function plainEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
