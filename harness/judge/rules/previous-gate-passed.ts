import { moment } from '../sentences.ts';
import { cannot } from './baseline.ts';
import { yesRule } from './rule.ts';

/** The last verdict that the ledger holds of the gate before this one let the release through. */
export const previousGatePassed = yesRule(
  'previous gate passed',
  'GO or GO WITH CONDITIONS',
  ({ previousGate, now }) => {
    if (previousGate === undefined) return cannot('What the gate before this one decided is not known');
    if (previousGate === null)
      return cannot('This is the first gate of the release: there is none before it to have passed');
    const { gate, decision, judgedAt, fault } = previousGate;
    if (fault !== null) return { ok: false, actual: 'not to be relied on', sentence: fault };
    if (decision === null || judgedAt === null)
      return {
        ok: false,
        actual: 'no verdict',
        sentence: `The gate ${gate}, which comes before, has no verdict in the ledger.`,
      };
    const when = new Date(judgedAt);
    if (when > now)
      return cannot(`The verdict of ${gate} is of ${moment(when)}, which is still to come: a clock is wrong`);
    const ok = decision === 'GO' || decision === 'GO WITH CONDITIONS';
    const said = `The gate ${gate} ended ${decision} on ${moment(when)}`;
    return {
      ok,
      actual: decision,
      sentence: ok ? `${said}.` : `${said}. It must let the release through first.`,
    };
  },
);
