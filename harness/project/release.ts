import { z } from 'zod';
import { day, moment, ReasonedSpan, Span } from './dates.ts';
import { Gate, Override } from './release-gate.ts';
import { key, listOf, phone, text, textLike, version } from './scalars.ts';
import { scenarioId, Waiver } from './waiver.ts';

/** Names a folder of the change record, so no path characters. */
const changeNumber = textLike(
  /^(?=.{1,40}$)[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/,
  'is not a change number. Use letters, digits and hyphens, for example CHG0030001',
);

/** A line of the supplier's release notes: traced to scenarios, or not tested for a reason. */
const ReleaseNote = z
  .strictObject({
    id: text,
    text,
    scenarios: listOf(scenarioId, 'scenario').optional(),
    'not tested': text.optional(),
  })
  .refine((note) => (note.scenarios === undefined) !== (note['not tested'] === undefined), {
    error:
      'is neither traced nor set aside, or both. Write scenarios: [CT-014], or not tested: with the reason',
    params: { whole: true },
  })
  .transform((note) => ({
    id: note.id,
    text: note.text,
    scenarios: note.scenarios ?? [],
    notTested: note['not tested'] ?? null,
  }));

/** Somebody's word that the way back was tried, where no scenario tagged @back-out shows it. */
const BackOut = z.strictObject({ by: text, on: day, how: text });

/** Until when it is decided whether to go back, on the project's clocks, and who decides. */
const BackOutDecision = z
  .strictObject({ 'decide by': moment, by: text.optional() })
  .transform((file) => ({ at: file['decide by'], by: file.by ?? null }));

/** Whoever is rung up when something is wrong; with `for`, when it is with one of these applications. */
const CallFor = z
  .strictObject({ name: text, phone, for: listOf(key, 'application').optional() })
  .transform((file) => ({ ...file, for: file.for ?? [] }));
export type CallFor = Readonly<z.output<typeof CallFor>>;

/** data/releases/<key>.yaml */
export const ReleaseFile = z
  .strictObject({
    name: text,
    supplier: text.optional(),
    change: changeNumber,
    'change type': z.enum(['standard', 'normal', 'emergency']),
    applications: z.record(key, z.strictObject({ from: version, to: version })),
    /** When the change is made, on the project's clocks. */
    window: Span.optional(),
    /** When nothing may be changed. */
    freezes: z.array(ReasonedSpan).default([]),
    /** The release's last day, after which no waiver holds; left out, the window's last day. */
    ends: day.optional(),
    requirements: listOf(text, 'requirement').optional(),
    'release notes': z.array(ReleaseNote).default([]),
    'back-out tested': BackOut.optional(),
    'back-out': BackOutDecision.optional(),
    call: z.array(CallFor).default([]),
    gates: z.record(key, Gate),
    waivers: z.array(Waiver).default([]),
    overrides: z.array(Override).default([]),
  })
  .transform((file) => ({
    name: file.name,
    supplier: file.supplier ?? null,
    change: file.change,
    changeType: file['change type'],
    applications: file.applications,
    window: file.window ?? null,
    freezes: file.freezes,
    ends: file.ends ?? file.window?.to.slice(0, 10) ?? null,
    requirements: file.requirements ?? [],
    notes: file['release notes'],
    backOut: file['back-out tested'] ?? null,
    backOutDecision: file['back-out'] ?? null,
    call: file.call,
    gates: file.gates,
    waivers: file.waivers,
    overrides: file.overrides.map(({ due, ...override }) => ({ ...override, due: due ?? null })),
  }));

/** `applications` by key; `gates` by name, in the file's order, which is the order they are passed in. */
export type ReleaseDefinition = Readonly<z.output<typeof ReleaseFile>>;
