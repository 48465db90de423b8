import type {
  Background,
  GherkinDocument,
  Location,
  Scenario,
  Step,
  TableCell,
  Tag,
} from '@cucumber/messages';
import { type Finding, type FindingKind, finding } from './finding.ts';

/** A feature as its author wrote it: outlines with their placeholders, and where everything stands. */
export interface Written {
  readonly uri: string;
  /** The application in whose folder it stands, if any. */
  readonly application: string | undefined;
  readonly scenarios: readonly Scenario[];
  readonly backgrounds: readonly Background[];
  readonly tags: readonly Tag[];
  /** By line: a line has one step at most. */
  readonly steps: ReadonlyMap<number, Step>;
  /** Cells of Examples by the line of their row. */
  readonly rows: ReadonlyMap<number, readonly TableCell[]>;
}

/** The parts of a parsed feature that the check looks at. */
export function written(uri: string, document: GherkinDocument, applications: ReadonlySet<string>): Written {
  const { feature } = document;
  const rules = (feature?.children ?? []).flatMap(({ rule }) => (rule ? [rule] : []));
  const children = [...(feature?.children ?? []), ...rules.flatMap((rule) => rule.children)];
  const scenarios = children.flatMap(({ scenario }) => (scenario ? [scenario] : []));
  const backgrounds = children.flatMap(({ background }) => (background ? [background] : []));
  const examples = scenarios.flatMap((scenario) => scenario.examples);
  const steps = [...backgrounds, ...scenarios].flatMap((one) => one.steps);
  const folder = uri.split('/')[1] ?? '';
  return {
    uri,
    application: applications.has(folder) ? folder : undefined,
    scenarios,
    backgrounds,
    tags: [feature, ...rules, ...scenarios, ...examples].flatMap((one) => one?.tags ?? []),
    steps: new Map(steps.map((step) => [step.location.line, step])),
    rows: new Map(examples.flatMap((one) => one.tableBody.map((row) => [row.location.line, row.cells]))),
  };
}

/** A finding at a place of a feature. */
export function at(
  kind: FindingKind,
  { uri }: Pick<Written, 'uri'>,
  { line, column = 1 }: Location,
  message: string,
): Finding {
  return finding(kind, `${uri}:${line}:${column}`, message);
}
