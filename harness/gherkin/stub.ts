import { createHash } from 'node:crypto';
import { addMapping, GenMapping, toEncodedMap } from '@jridgewell/gen-mapping';
import type { FeatureFile } from './features.ts';
import { isDraft, isManual, type Scenario } from './scenario.ts';

/** Raised when stubs of an older layout must be written again. */
const STUB_FORMAT = 6;

/**
 * Hash that a stub carries in its text, of the feature and its example files. Lines inserted above a scenario change only the source map, and the
 * runner's cache goes by the text: with the hash in it, the cache never shows old lines.
 */
export function stubHash(runtimeUrl: string, { uri, text, examples = [] }: FeatureFile): string {
  const hash = createHash('sha256').update(`${STUB_FORMAT}\n${runtimeUrl}\n${uri}\n`).update(text);
  for (const file of examples.flatMap(({ files }) => files))
    hash.update(`\n${file.path}\n${file.text.length}\n`).update(file.text);
  return hash.digest('hex');
}

/** The hash in a stub's first line, or undefined where there is none. */
export function hashInStub(stub: string): string | undefined {
  return /^\/\/ ([0-9a-f]{64})\n/.exec(stub)?.[1];
}

/**
 * A feature as a test file: the calls stand in the stub itself, because the runner takes a test's location
 * from its caller, and an inline source map leads each to its Gherkin line.
 */
export function renderStub(options: {
  readonly runtimeUrl: string;
  readonly uri: string;
  readonly hash: string;
  readonly featureLine: number;
  /** From the stub to the feature, POSIX. */
  readonly source: string;
  readonly scenarios: readonly Scenario[];
}): string {
  const { runtimeUrl, uri, hash, scenarios } = options;
  // What is no test can be run by no pack, no path and no other command.
  const built = scenarios.filter((scenario) => !isDraft(scenario) && !isManual(scenario));
  const lines: StubLine[] = [
    { code: `// ${hash}` },
    { code: `import { bind } from ${JSON.stringify(runtimeUrl)};` },
    { code: `const { test, body, wants } = bind(${JSON.stringify(uri)}, ${JSON.stringify(hash)});` },
    ...block(title(scenarios[0]?.featureTitle, uri), options.featureLine, ruleBlocks(built)),
  ];
  return `${lines.map((line) => line.code).join('\n')}\n//# sourceMappingURL=${inlineMap(lines, options.source)}\n`;
}

interface StubLine {
  readonly code: string;
  /** Line of the feature that the code stands for. */
  readonly line?: number;
}

/** Scenarios of one rule stand in a group of its name; those of no rule stand in the feature itself. */
function ruleBlocks(scenarios: readonly Scenario[]): StubLine[] {
  const rules = [...new Set(scenarios.map((scenario) => scenario.rule))];
  return rules.flatMap((rule) => {
    const own = scenarios.filter((scenario) => scenario.rule === rule);
    const lines = own.map(testLine);
    return rule === null ? lines : block(rule, own[0]?.outlineLine ?? 1, lines);
  });
}

function block(name: string, line: number, inner: readonly StubLine[]): StubLine[] {
  return [{ code: `test.describe(${JSON.stringify(name)}, () => {`, line }, ...inner, { code: '});' }];
}

function testLine(scenario: Scenario): StubLine {
  const details = JSON.stringify({ tag: [...new Set(scenario.tags)] });
  const code = `wants(${JSON.stringify(scenario.id)}) && test(${JSON.stringify(scenario.testTitle)}, ${details}, body(${scenario.index}));`;
  return { code, line: scenario.line };
}

function title(featureTitle: string | undefined, uri: string): string {
  return featureTitle === undefined || featureTitle === '' ? uri : featureTitle;
}

function inlineMap(lines: readonly StubLine[], source: string): string {
  const map = new GenMapping();
  lines.forEach(({ code, line }, index) => {
    if (line === undefined) return;
    for (const column of [
      0,
      Math.max(0, code.indexOf('test(')),
      Math.max(0, code.indexOf('test.describe(')),
    ]) {
      addMapping(map, { generated: { line: index + 1, column }, source, original: { line, column: 0 } });
    }
  });
  const json = JSON.stringify(toEncodedMap(map));
  return `data:application/json;base64,${Buffer.from(json).toString('base64')}`;
}
