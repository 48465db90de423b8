// A large council's vocabulary: step definitions that do nothing, and features that use them.
import { writeFeature } from './features.mjs';

const VERBS = [
  'record',
  'change',
  'cancel',
  'approve',
  'reject',
  'look up',
  'print',
  'export',
  'assign',
  'close',
  'reopen',
  'merge',
  'suspend',
  'renew',
  'refund',
  'escalate',
  'archive',
  'transfer',
  'verify',
  'publish',
];
const NOUNS = [
  'benefit claim',
  'council tax account',
  'repair order',
  'care package',
  'planning application',
  'parking permit',
  'school place',
  'library loan',
  'housing register entry',
  'business rates account',
  'licence',
  'invoice',
  'referral',
  'direct payment',
  'blue badge',
];
const SCENARIOS_PER_FEATURE = 20;
const STEPS_PER_SCENARIO = 8;

/** Cucumber expressions, `count` of them, all different. */
export function expressions(count) {
  return Array.from({ length: count }, (_, index) => {
    const verb = VERBS[index % VERBS.length];
    const noun = NOUNS[Math.floor(index / VERBS.length) % NOUNS.length];
    return `I ${verb} the ${noun} of {string} for {int} pounds`;
  });
}

/** Step definitions; `source` is what Given comes from: `import … from '…';`, `parameters` what each is called with. */
export function stepFile(source, count, parameters = 'person, pounds') {
  const lines = expressions(count).map(
    (one) => `Given(${JSON.stringify(one)}, async (${parameters}) => {});`,
  );
  return `${source}\n${lines.join('\n')}\n`;
}

/** `count` features of 20 scenarios of 8 steps, the same at each call; almost every step's text is its own. */
export function writeVocabularyFeatures(folder, count, definitions) {
  const known = expressions(definitions);
  const next = sequence();
  const step = () =>
    `Given ${known[next() % known.length].replace('{string}', `"person ${next() % 5000}"`).replace('{int}', next() % 900)}`;
  for (let number = 1; number <= count; number += 1) {
    const scenarios = Array.from({ length: SCENARIOS_PER_FEATURE }, (_, index) => ({
      title: `Case ${number}-${index + 1}`,
      steps: Array.from({ length: STEPS_PER_SCENARIO }, step),
    }));
    writeFeature(folder, number, scenarios);
  }
}

/** Numbers that look random and are the same every time (a linear congruential generator). */
function sequence() {
  let state = 20261122;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}
