import { megabytes } from '../left-out.ts';
import { count } from './count.ts';
import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';

/** Everything that differs from what was planned, a sentence each. */
export function deviations(certificate: Certificate): (string | Html)[] {
  return [...ofTesting(certificate), ...ofEvidence(certificate), ...ofDocument(certificate)];
}

function ofTesting({ verdict, runs, decisions }: Certificate): (string | Html)[] {
  const untested = verdict.notTested.length;
  const stopped = runs.filter(({ record }) => record.state !== 'complete').length;
  const isOverridden = (decisions?.overrides ?? []).length > 0;
  const link = html`<a href="#not-tested">see What was not tested</a>`;
  return [
    ...(untested > 0
      ? [html`${count(untested, 'scenario was', 'scenarios were')} not tested: ${link}.`]
      : []),
    ...(stopped > 0 ? [`${count(stopped, 'run was', 'runs were')} stopped before the end.`] : []),
    ...(isOverridden ? ['A verdict of the rules was overridden: see the verdict.'] : []),
  ];
}

function ofEvidence({ evidence, leftOut }: Certificate): string[] {
  const lost = evidence.missing.length;
  const sentences =
    lost > 0 ? [`${count(lost, 'picture is', 'pictures are')} lost when a run was interrupted.`] : [];
  if (!leftOut) return sentences;
  const { files, bytes, budgetBytes } = leftOut;
  const what = `${count(files, 'picture or file is', 'pictures and files are')} left out of the evidence (${megabytes(bytes)})`;
  return [
    ...sentences,
    `${what}, so that the pack stays within ${megabytes(budgetBytes)}. Kept first was what failed, then the last picture of each scenario. The evidence names each file that was left out, with its SHA-256.`,
  ];
}

function ofDocument({ pictures: { leftOut, reduced, none } }: Certificate): string[] {
  return [
    ...(leftOut > 0
      ? [`${count(leftOut, 'picture is', 'pictures are')} left out of this document for its size.`]
      : []),
    ...(reduced > 0
      ? [`${count(reduced, 'picture stands', 'pictures stand')} smaller here than taken.`]
      : []),
    ...(none ? ['This version of the certificate has no pictures, so that many may read it.'] : []),
  ];
}
