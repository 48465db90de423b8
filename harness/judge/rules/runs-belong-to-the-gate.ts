import type { RunRecord } from '../../run/schema.ts';
import { plain } from '../plain.ts';
import { type Evidence, yesRule } from './rule.ts';

/** Always asked: evidence of another environment, release, council, change or pack proves nothing here. */
export const runsBelongToTheGate = yesRule(
  'runs belong to this gate',
  'runs of this release, on the environment of the gate, of its packs',
  (evidence) => {
    const faults = evidence.runs.flatMap((run) => faultsOf(run, evidence));
    return {
      ok: faults.length === 0 && evidence.runs.length > 0,
      actual:
        [...new Set(evidence.runs.map((run) => `${run.council}/${run.environment}`))].join(', ') || 'no run',
      sentence: faults.join(' ') || made(evidence),
    };
  },
);

function made(evidence: Evidence): string {
  const { release, runs } = evidence;
  const about = `made for ${release.name} on ${release.council}/${shortName(evidence)}`;
  return runs.length === 0 ? `No run was ${about}.` : `Every run was ${about}.`;
}

function faultsOf(run: RunRecord, { release, gate, packs }: Evidence): string[] {
  const pack = packs.find((one) => one.key === run.pack.key);
  const wrong: [boolean, string][] = [
    [!onEnvironment(run, gate.environment), `was made on ${run.environment}, not on ${gate.environment}`],
    [run.council !== release.council, `was made for the council ${run.council}, not for ${release.council}`],
    [run.release !== release.key, run.release ? `was made for ${run.release}` : 'was made for no release'],
    [run.change !== null && run.change !== release.change, `names the change ${run.change}`],
    [!gate.packs.includes(run.pack.key), `is of ${run.pack.name}, which this gate does not ask for`],
    [packChanged(run, pack?.sha256), `is of ${run.pack.name} as it stood before the pack was changed`],
  ];
  return wrong.filter(([is]) => is).map(([, sentence]) => `Run ${run.id} ${plain(sentence)}.`);
}

function onEnvironment(run: RunRecord, wanted: string): boolean {
  return run.environment === wanted || `${run.council}/${run.environment}` === wanted;
}

function packChanged(run: RunRecord, sha256: string | undefined): boolean {
  return sha256 !== undefined && run.pack.sha256 !== sha256;
}

function shortName({ gate }: Evidence): string {
  return gate.environment.split('/').at(-1) ?? gate.environment;
}
