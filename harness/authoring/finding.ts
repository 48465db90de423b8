import { z } from 'zod';

/** Every kind of finding in the order in which groups are shown. What is wrong ends `uat check` with 2, advice does not. */
export const FINDING_KINDS = {
  'project data': { level: 'wrong', title: 'Data, packs and releases' },
  'empty pack': { level: 'wrong', title: 'Packs that choose nothing' },
  'step file': { level: 'wrong', title: 'Steps that cannot be loaded' },
  'does not parse': { level: 'wrong', title: 'Features that cannot be read' },
  'example file': { level: 'wrong', title: 'Example files' },
  'no steps': { level: 'wrong', title: 'Scenarios without a step' },
  outline: { level: 'wrong', title: 'Outlines and their columns' },
  'undefined step': { level: 'wrong', title: 'Steps that nobody has built' },
  'ambiguous step': { level: 'wrong', title: 'Steps with two meanings' },
  'unknown person': { level: 'wrong', title: 'People who are not in data/personas.yaml' },
  'unknown file': { level: 'wrong', title: 'Files that are not there' },
  'missing id': { level: 'wrong', title: 'Scenarios without an id' },
  'duplicate id': { level: 'wrong', title: 'Ids used twice' },
  'reused id': { level: 'wrong', title: 'Ids of scenarios that were removed' },
  'wrong prefix': { level: 'wrong', title: 'Ids with the wrong prefix' },
  'missing risk': { level: 'wrong', title: 'Scenarios without a risk' },
  'unknown tag': { level: 'wrong', title: 'Tags that look misspelt' },
  'unused step': { level: 'wrong', title: 'Steps that no scenario uses' },
  'unused page': { level: 'wrong', title: 'Page objects that no step uses' },
  'unused person': { level: 'wrong', title: 'People whom no scenario names' },
  'unused example file': { level: 'wrong', title: 'Example files that no outline uses' },
  draft: { level: 'advice', title: 'Drafts: reported, never run' },
  'removed id': { level: 'advice', title: 'Ids that have gone from the features' },
  'near miss': { level: 'advice', title: 'Names that look misspelt' },
  'smart quotes': { level: 'advice', title: 'Pasted from a word processor' },
  'long scenario': { level: 'advice', title: 'Long scenarios' },
  'several rounds': { level: 'advice', title: 'Scenarios with several rounds of When and Then' },
  'clicks and ids': { level: 'advice', title: 'Clicks and technical names instead of the business' },
  'same but for a value': { level: 'advice', title: 'Scenarios that are the same but for a value' },
  'one row': { level: 'advice', title: 'Outlines with one row' },
} as const satisfies Record<string, { level: 'wrong' | 'advice'; title: string }>;

export type FindingKind = keyof typeof FINDING_KINDS;
const kinds = Object.keys(FINDING_KINDS) as [FindingKind, ...FindingKind[]];

/** One thing that the check found: in the output of `uat check --json`, and as one line in the terminal. */
export const Finding = z.strictObject({
  kind: z.enum(kinds),
  level: z.enum(['wrong', 'advice']),
  /** File, line, column and key as shown: `features/x.feature:12:5`, `data/packs/smoke.yaml:7 › rules`. */
  where: z.string(),
  /** POSIX, in the project. */
  file: z.string(),
  line: z.int().optional(),
  column: z.int().optional(),
  message: z.string(),
  /** Of an undefined step: the nearest known one, words that differ in square brackets, and an example of its use. */
  nearest: z.strictObject({ step: z.string(), definedAt: z.string(), example: z.string() }).optional(),
  /** Of an ambiguous step: every definition that fits. */
  candidates: z.array(z.strictObject({ step: z.string(), definedAt: z.string() })).optional(),
});
export type Finding = Readonly<z.output<typeof Finding>>;

/** What `uat check --json` prints. */
export const CheckReport = z.strictObject({
  schemaVersion: z.literal(1),
  checked: z.strictObject({ features: z.int(), scenarios: z.int(), steps: z.int() }),
  wrong: z.int(),
  advice: z.int(),
  findings: z.array(Finding),
  /** What `--fix` did, a file each. */
  fixed: z.array(z.strictObject({ file: z.string(), ids: z.array(z.string()), tables: z.int() })),
});
export type CheckReport = Readonly<z.output<typeof CheckReport>>;

/** Makes a finding; `where` is taken apart into file, line and column. */
export function finding(
  kind: FindingKind,
  where: string,
  message: string,
  more: Pick<Partial<Finding>, 'nearest' | 'candidates'> = {},
): Finding {
  const [, file = where, line, column] =
    /^(.+?\.\w+)(?:(?::|, line )(\d+))?(?:(?::|, column )(\d+))?(?: ›.*)?$/.exec(where) ?? [];
  return {
    kind,
    level: FINDING_KINDS[kind].level,
    where: visible(where),
    file,
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(column === undefined ? {} : { column: Number(column) }),
    message: visible(message),
    ...more,
  };
}

/** What steers a terminal, or turns the direction of what follows, is shown and never obeyed. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (letter) => {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
