import type {
  Examples,
  FeatureChild,
  Pickle,
  RuleChild,
  Scenario as ScenarioNode,
  Step,
  TableRow,
} from '@cucumber/messages';
import type { ParsedFeature } from './parse.ts';
import { ID_TAG, type PlannedStep, type Scenario } from './scenario.ts';

interface Node {
  readonly scenario: ScenarioNode;
  readonly rule: string | null;
}

interface StepNode {
  readonly step: Step;
  readonly background: boolean;
}

/** What the pickles of a feature point back to, by AST id. */
interface Ast {
  readonly scenarios: Map<string, Node>;
  readonly steps: Map<string, StepNode>;
  readonly rows: Map<string, { row: TableRow; examples: Examples }>;
}

/** The scenarios of a parsed feature in the order of the file, each with its identity (design decision 3). */
export function planFeature(parsed: ParsedFeature): Scenario[] {
  const ast = indexAst(parsed);
  const plans = parsed.pickles.map((pickle, index) => planPickle(parsed, ast, pickle, index));
  return uniqueTitles(plans);
}

function planPickle(parsed: ParsedFeature, ast: Ast, pickle: Pickle, index: number): Scenario {
  const [scenarioId = '', rowId] = pickle.astNodeIds;
  const node = ast.scenarios.get(scenarioId);
  const row = rowId === undefined ? undefined : ast.rows.get(rowId)?.row;
  const tags = pickle.tags.map((tag) => tag.name);
  const outlineLine = node?.scenario.location.line ?? 1;
  return {
    ...identity(parsed.uri, pickle.name, tags, row?.cells[0]?.value),
    title: pickle.name,
    feature: parsed.uri,
    featureTitle: parsed.document.feature?.name ?? '',
    rule: node?.rule ?? null,
    line: row?.location.line ?? outlineLine,
    outlineLine,
    tags,
    steps: pickle.steps.map((step) => planStep(ast, step)),
    index,
  };
}

function identity(uri: string, name: string, tags: string[], rowKey: string | undefined) {
  const tag = tags.map((one) => ID_TAG.exec(one)?.[1]).find((one) => one !== undefined);
  const row = rowKey === undefined ? '' : `/${rowKey}`;
  const id = tag === undefined ? `${uri} › ${name}${row}` : `${tag}${row}`;
  const testTitle = tag === undefined ? `${name}${row === '' ? '' : ` ${row}`}` : `${id} ${name}`;
  return { id, tagged: tag !== undefined, testTitle: testTitle.replace(/\s+/g, ' ').trim() };
}

function planStep(ast: Ast, step: Pickle['steps'][number]): PlannedStep {
  const found = ast.steps.get(step.astNodeIds[0] ?? '');
  return {
    id: step.id,
    keyword: found?.step.keyword ?? '',
    text: step.text,
    line: found?.step.location.line ?? 0,
    background: found?.background ?? false,
    ...(step.argument ? { argument: step.argument } : {}),
  };
}

/** Two tests of one title are refused by the runner, and an empty one too: then the title names its line. */
function uniqueTitles(plans: Scenario[]): Scenario[] {
  const seen = new Set(['']);
  return plans.map((plan) => {
    const repeated = seen.has(plan.testTitle);
    seen.add(plan.testTitle);
    return repeated ? withLine(plan) : plan;
  });
}

/** An id from a tag stays as it is: that it stands twice is a fault that the check tells of. */
function withLine(plan: Scenario): Scenario {
  const line = `(line ${plan.line})`;
  const id = plan.tagged ? plan.id : `${plan.id} ${line}`;
  return { ...plan, id, testTitle: `${plan.testTitle} ${line}`.trim() };
}

function indexAst(parsed: ParsedFeature): Ast {
  const ast: Ast = { scenarios: new Map(), steps: new Map(), rows: new Map() };
  for (const child of parsed.document.feature?.children ?? []) {
    if (child.rule) {
      for (const inner of child.rule.children) indexChild(ast, inner, child.rule.name);
    } else indexChild(ast, child, null);
  }
  return ast;
}

function indexChild(ast: Ast, child: FeatureChild | RuleChild, rule: string | null): void {
  for (const step of child.background?.steps ?? []) ast.steps.set(step.id, { step, background: true });
  if (!child.scenario) return;
  ast.scenarios.set(child.scenario.id, { scenario: child.scenario, rule });
  for (const step of child.scenario.steps) ast.steps.set(step.id, { step, background: false });
  for (const examples of child.scenario.examples) {
    for (const row of examples.tableBody) ast.rows.set(row.id, { row, examples });
  }
}
