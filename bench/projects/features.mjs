import { STEPS, valuesOf } from './refund-steps.mjs';
import { writeText } from './write.mjs';

/** Scenarios to a feature file. */
const PER_FEATURE = 20;

/** The refund scenarios as features below `folder`. */
export function writeRefundFeatures(folder, count) {
  for (let from = 0; from < count; from += PER_FEATURE) {
    const size = Math.min(PER_FEATURE, count - from);
    const scenarios = Array.from({ length: size }, (_, index) => refund(from + index + 1));
    writeFeature(folder, from / PER_FEATURE + 1, scenarios);
  }
}

/** A feature file of scenarios, each `{title, steps}`; ids go on from the feature before. */
export function writeFeature(folder, number, scenarios) {
  const blocks = scenarios.map(({ title, steps }, index) => {
    const id = (number - 1) * PER_FEATURE + index + 1;
    return `  @BN-${id} @risk:medium @req:BENCH-${number}\n  Scenario: ${title}\n${steps.map((step) => `    ${step}\n`).join('')}`;
  });
  writeText(
    `${folder}/refunds-${number}.feature`,
    `Feature: Refunds, part ${number}\n\n${blocks.join('\n')}`,
  );
}

function refund(number) {
  const values = valuesOf(number);
  const steps = STEPS.map(
    ({ keyword, text }, index) => `${keyword} ${text.replace('{string}', `"${values[index]}"`)}`,
  );
  return { title: `Refund number ${number}`, steps };
}
