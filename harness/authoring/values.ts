import { nearest, slipsBetween } from '../project/near-miss.ts';
import type { FeatureFacts, ValueFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';
import type { KnownSteps } from './known-steps.ts';
import { takesPeople } from './person-blanks.ts';

type Value = ValueFacts & { readonly uri: string };

/** What a value in a blank may have meant to name. */
export interface Names {
  readonly known: KnownSteps;
  readonly people: readonly string[] | undefined;
  /** Below data/files. */
  readonly files: readonly string[];
}

/** As often must a name stand in the same blank for one like it, that stands there once, to look misspelt. */
const SETTLED = 3;
const FILE = /^[^"]+\.(pdf|docx?|xlsx?|csv|txt|rtf|png|jpe?g|tiff?|msg|eml|xml|json|zip)$/i;

/** People and files that are not there, and names that look misspelt beside those in the same blank elsewhere. */
export function valueFindings(features: readonly FeatureFacts[], names: Names): Finding[] {
  const blanks = new Map<string, Value[]>();
  for (const { uri, values } of features)
    for (const value of values)
      blanks.set(value.blank, [...(blanks.get(value.blank) ?? []), { ...value, uri }]);
  return [...blanks].flatMap(([blank, values]) => blankFindings(blank, values, names));
}

function blankFindings(blank: string, values: readonly Value[], { known, people, files }: Names): Finding[] {
  const wrongFiles = values.flatMap((value) => fileFinding(value, files));
  if (people === undefined) return wrongFiles;
  const strangers = values.filter(({ value }) => !people.includes(value));
  if (takesPeople(blank, known)) return [...wrongFiles, ...strangers.map((one) => nobody(one, people))];
  // A blank that has taken people everywhere else takes people: one that is nearly somebody is meant to be.
  const misspelt = strangers.filter(({ value }) => nearest(value, people) !== undefined);
  if (misspelt.length > 0 && strangers.length < values.length)
    return [...wrongFiles, ...misspelt.map((one) => nobody(one, people))];
  return [...wrongFiles, ...misspeltNames(values)];
}

function nobody({ uri, line, column, value }: Value, people: readonly string[]): Finding {
  const near = nearest(value, people);
  const next = near === undefined ? `There are: ${people.join(', ')}.` : `Did you mean "${near}"?`;
  return finding(
    'unknown person',
    `${uri}:${line}:${column}`,
    `"${value}" is not in data/personas.yaml. ${next}`,
  );
}

/** A file may be made on the spot: only one that is nearly there is wrong for sure. */
function fileFinding({ uri, line, column, value }: Value, files: readonly string[]): Finding[] {
  if (!FILE.test(value) || files.includes(value)) return [];
  const near = nearest(value, files);
  if (near === undefined) return [];
  return [
    finding(
      'unknown file',
      `${uri}:${line}:${column}`,
      `data/files has no "${value}". Did you mean "${near}"?`,
    ),
  ];
}

function misspeltNames(values: readonly Value[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { value, count } of values) counts.set(value, (counts.get(value) ?? 0) + count);
  const settled = [...counts].filter(([, count]) => count >= SETTLED).map(([value]) => value);
  if (settled.length === 0) return [];
  return values.flatMap(({ uri, line, column, value }) => {
    const near = counts.get(value) === 1 ? oneSlip(value, settled) : undefined;
    if (near === undefined) return [];
    return [
      finding(
        'near miss',
        `${uri}:${line}:${column}`,
        `"${value}" stands here once; ${counts.get(near)} other steps of this kind say "${near}".`,
      ),
    ];
  });
}

/** Only a single slip in a word that is long enough: two names of a service may well be alike. */
function oneSlip(value: string, settled: readonly string[]): string | undefined {
  if (value.length < 6) return undefined;
  const alike = settled.filter((one) => Math.abs(one.length - value.length) <= 1);
  return alike.find((one) => slipsBetween(one, value) <= 1);
}
