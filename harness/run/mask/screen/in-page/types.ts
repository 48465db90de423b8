import type { HiddenValues } from '../../hidden.ts';

/** What a page is told to cover. Holds no secret: detection runs outside the page, on the text it hands over. */
export interface PageRules {
  /** Whether personal data is covered, or secrets only. */
  readonly isPersonalMasked: boolean;
  /** Names as `wordsOf` writes them. */
  readonly fields: readonly string[];
  readonly columns: readonly string[];
  readonly secrets: readonly string[];
  /** CSS selectors. */
  readonly regions: readonly string[];
  /** What cannot be read and is covered unseen: embedded documents, or pictures and other origins as well. */
  readonly unreadable: 'nothing' | 'documents' | 'everything';
}

/** Text drawn by the page. `isGlued`: no line break, cell or other box lies between it and the piece before. */
export interface PieceText {
  readonly text: string;
  readonly isGlued: boolean;
}

/** From here to there in a piece's text. */
export type PieceRange = readonly [piece: number, from: number, to: number];

/** Left, top, width, height in CSS pixels of the frame's viewport. */
export type Box = readonly [left: number, top: number, width: number, height: number];

export interface PageRequest {
  /** `draw` puts boxes, `check` tells whether those still cover all and takes them away, `read` only reads. */
  readonly task: 'draw' | 'check' | 'read';
  readonly rules: PageRules;
  /** Ranges, as `packRanges` writes them, found in the text with this stamp; they count while the page has it. */
  readonly stamp: string | undefined;
  readonly ranges: string;
  /** Elements of frames that could not be masked from inside. */
  readonly covered: readonly Element[];
}

export interface PageAnswer {
  readonly stamp: string;
  /** All text, unless the page still has the stamp that was asked for. */
  readonly pieces: string | undefined;
  /** `draw`: all is covered. `check`: all that was found has been covered in every frame drawn since. */
  readonly isCovered: boolean;
  /** `check`: every other text that the page had since. */
  readonly versions: readonly string[];
  /** Why the page cannot be masked at all, such as a selector that is none. */
  readonly fault: string | undefined;
  readonly hidden: HiddenValues | undefined;
}

/** The boxes of what shows, and what that depended on. */
export interface Shown {
  readonly boxes: readonly Box[];
  /** Something else hides part of what was found. */
  readonly isBehindAny: boolean;
  /** Elements that may cut off what is inside them. */
  readonly clippers: readonly Element[];
}

/** What watches a covered page until the picture has been taken. */
export interface Watch {
  readonly request: PageRequest;
  readonly boxes: readonly Box[];
  /** What was found in text and fields, to be followed as it moves. */
  readonly found: readonly (Range | Element)[];
  readonly stamps: Set<string>;
  readonly versions: string[];
  /** Where all stood that the boxes depend on, and what fields held; undefined where that does not tell enough. */
  readonly still: (() => string) | undefined;
  readonly atDraw: string | undefined;
  hasMoved: boolean;
  stop(): void;
}

/** A piece with where it is drawn: part of a text node, or an element as a whole. */
export interface Piece extends PieceText {
  readonly node: Text | Element;
  /** `drawn by style`: an attribute that shows only if a pseudo-element draws it. */
  readonly kind: 'text' | 'element' | 'drawn by style';
}

/** Everything of interest on the page, found in one walk. */
export interface Findings {
  readonly pieces: Piece[];
  /** What is drawn by style: read after all else, since it breaks no line. */
  readonly aside: Piece[];
  readonly controls: HTMLElement[];
  readonly tables: Element[];
  readonly unreadable: Element[];
  readonly roots: (Document | ShadowRoot)[];
  /** A dialog or pop-over is open above all layers. */
  hasTopLayer: boolean;
  /** The next text starts a new line or box. */
  isBreaking: boolean;
}

/** Something to cover. */
export interface Target {
  readonly element: Element;
  readonly boxes: readonly Box[];
}
