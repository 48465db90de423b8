import type { Verdict } from './schema.ts';

const RUN = 'Run its packs again: uat release {release} --gate {gate}.';
const LOOK =
  'Look at the evidence with the key user: a defect to raise, or a failure that somebody may waive.';
const RETRIED = 'Find out why they passed only at a second try: uat history shows how often.';

/** What a person does about a rule that is not met, by the rule's id. */
const NEXT: Readonly<Record<string, string>> = {
  'maximum failures': LOOK,
  'no failure without a waiver': LOOK,
  'passed by risk': LOOK,
  'no new failures': LOOK,
  'nothing blocked': RUN,
  'nothing undefined': 'Write the steps that are missing: uat check names them.',
  'no drafts': 'Finish the drafts with the key user, or take them out of the pack.',
  'nothing flaky': RETRIED,
  'maximum flaky': RETRIED,
  'everything was run': RUN,
  'run by risk': RUN,
  'requirements covered': 'Tag a scenario of the packs with each requirement that is left, and run it.',
  'release notes covered':
    'In the release’s file, give each item that is left its scenarios, or say why it is not tested.',
  'accessibility no worse than the baseline':
    'Show the supplier what is new; the report names each violation.',
  'slower than the baseline by at most':
    'Ask whoever looks after the application; uat history shows since when.',
  'open defects': 'Go through them with their owners, and bring data/defects.yaml up to date.',
  'back-out tested':
    'Try the way back, by scenarios tagged @back-out or by hand; then write under “back-out” who did.',
  'ready no older than': 'Put right what is in the way, then look again: uat ready --release {release}.',
  'available in hypercare': 'Go on with it: uat hypercare {release} --until, and a later day.',
  "version is the release's":
    'See which version that environment runs. Then run its packs again: uat release {release} --gate {gate}.',
  'evidence no older than': RUN,
  'inside the change window':
    'Wait for the window, or have it moved: on the change, and in the release’s file.',
  'outside a freeze': 'Wait until it ends, or ask whoever ordered it.',
  'previous gate passed': 'Take the gate before this one first.',
  'required sign-offs': 'Have it signed: uat sign {release} --gate {gate}.',
  'the gate has rules': 'Write rules under this gate in the release’s file.',
  'there is something to judge': RUN,
  'runs belong to this gate': RUN,
  'runs are complete': RUN,
  'waivers are in order': 'Put the waiver right in the release’s file, or take it out.',
  'nobody rejects': 'Speak with whoever rejects it; whoever signs again takes the rejection back.',
  'records can be relied on':
    'Decide nothing on these records; find out who changed them: uat ledger verify.',
};

/**
 * What to do first about a NO-GO: about the cause that took most scenarios down, else about the first rule that is not
 * met. Null where that is a project's own.
 */
export function whatNext({ decision, causes = [], reasons, release, gate }: Verdict): string | null {
  if (decision !== 'NO-GO') return null;
  const failed = reasons.find(({ outcome }) => outcome === 'fail');
  if (causes[0] !== undefined || failed === undefined) return causes[0]?.next ?? null;
  // A pack's rule bears the pack's name behind its own.
  const id = Object.keys(NEXT).find((one) => failed.rule === one || failed.rule.startsWith(`${one} (`));
  const next = id === undefined ? undefined : NEXT[id];
  return next?.replaceAll('{release}', release.key).replaceAll('{gate}', gate) ?? null;
}
