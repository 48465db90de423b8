import { plain } from '../../judge/index.ts';
import type { SignOffFact } from '../../judge/sign-off-fact.ts';
import type { ReleaseNoteFact, WaiverFact } from '../decisions.ts';
import type { ProvenScenario } from '../proven.ts';
import { wallClock } from '../times.ts';
import type { Column } from './table-sheet.ts';

const DAY = 'd mmm yyyy';

/** One release note with one of the scenarios that test it, or with none. */
export interface ReleaseNoteRow {
  readonly note: ReleaseNoteFact;
  readonly scenario: string;
  readonly result: string;
}

export function releaseNoteRows(
  notes: readonly ReleaseNoteFact[],
  scenarios: readonly ProvenScenario[],
): ReleaseNoteRow[] {
  const outcomes = new Map(scenarios.map(({ scenario, outcome }) => [scenario.id, outcome]));
  return notes.flatMap((note): ReleaseNoteRow[] => {
    if (note.scenarios.length === 0) return [{ note, scenario: '', result: 'not tested' }];
    return note.scenarios.map((id) => ({ note, scenario: id, result: outcomes.get(id) ?? 'not run' }));
  });
}

export function releaseNoteColumns(): Column<ReleaseNoteRow>[] {
  return [
    { header: 'Item', width: 14, value: ({ note }) => plain(note.id) },
    { header: 'What changes', width: 70, value: ({ note }) => plain(note.text) },
    { header: 'Scenario', width: 24, value: ({ scenario }) => scenario },
    { header: 'Result', width: 15, value: ({ result }) => result },
    { header: 'Why it is not tested', width: 50, value: ({ note }) => plain(note.notTested ?? '') },
  ];
}

export function waiverColumns(): Column<WaiverFact>[] {
  return [
    { header: 'Scenarios', width: 26, value: ({ scenarios }) => scenarios.join(', ') },
    { header: 'State', width: 14, value: ({ state }) => state },
    { header: 'Why', width: 40, value: ({ why }) => plain(why ?? '') },
    { header: 'Error that it covers', width: 44, value: ({ error }) => plain(error) },
    { header: 'Reason', width: 50, value: ({ reason }) => plain(reason) },
    { header: 'Problem or defect', width: 18, value: ({ record }) => record ?? '' },
    { header: 'Approver', width: 24, value: ({ approver }) => plain(approver) },
    { header: 'Approved on', width: 14, value: ({ approvedOn }) => day(approvedOn), format: DAY },
    { header: 'Ends on', width: 14, value: ({ expiresOn }) => day(expiresOn), format: DAY },
  ];
}

export function signOffColumns(timeZone: string): Column<SignOffFact>[] {
  return [
    { header: 'Role', width: 20, value: ({ role }) => plain(role) },
    { header: 'Service', width: 22, value: ({ service }) => plain(service) },
    { header: 'Name', width: 24, value: ({ name }) => plain(name) },
    { header: 'Post', width: 28, value: ({ post }) => plain(post) },
    { header: 'Decision', width: 24, value: ({ decision }) => decision },
    { header: 'Signed', width: 20, value: ({ at }) => wallClock(at, timeZone) },
    { header: 'State', width: 14, value: ({ state }) => state },
    { header: 'Why', width: 44, value: ({ why }) => plain(why ?? '') },
    { header: 'Conditions', width: 60, value: ({ conditions }) => conditions.map(conditionText).join('\n') },
    { header: 'Key', width: 30, value: ({ signer }) => signer },
  ];
}

function conditionText({ text, owner, due }: SignOffFact['conditions'][number]): string {
  return plain(`${text} (${owner}, by ${due})`);
}

/** A real date, or the text where it is none. */
function day(date: string): Date | string {
  const found = new Date(date);
  return Number.isNaN(found.getTime()) ? date : found;
}
