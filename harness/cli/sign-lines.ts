import { plain, type SignOffFact, type Verdict, verdictLines, wrapped } from '../judge/index.ts';

const LISTED = 6;
const INDENT = '  ';

/** What a person is about to sign: verdict and counts, then what was not tested and who signed before. */
export function toSignLines(
  verdict: Verdict,
  signOffs: readonly SignOffFact[],
  evidence: { readonly name: string; readonly manifestSha256: string },
  width: number,
): string[] {
  const failed = verdict.failures.reduce((sum, { scenarios }) => sum + scenarios.length, 0);
  return [
    'What you are about to sign for:',
    '',
    ...verdictLines(verdict, width),
    '',
    failed === 0 ? 'Failures: none.' : `Failures: ${failed}, as said above and in the certificate.`,
    ...waiverLines(verdict, width),
    ...notTestedLines(verdict, width),
    ...(signOffs.length === 0 ? ['Signed before: nobody.'] : ['Signed before:']),
    ...signOffs.flatMap((one) => signOffLines(one, width)),
    ...wrapped(`Evidence: ${evidence.name}, SHA-256 ${evidence.manifestSha256}`, width, INDENT),
  ];
}

/** A sign-off and what became of it. */
export function signOffLines(fact: SignOffFact, width: number): string[] {
  const { name, role, service, decision, state, why, throwaway, id } = fact;
  const sample = throwaway === true ? ' SAMPLE, throwaway key.' : '';
  const because = why === undefined ? '' : ` ${why}`;
  return wrapped(
    `- ${state.toUpperCase()}: ${name} as ${role} of ${service}: ${decision}.${because}${sample} (${id})`,
    width,
    '  ',
  );
}

function waiverLines({ conditions }: Verdict, width: number): string[] {
  if (conditions.length === 0) return ['Waivers and conditions: none.'];
  const each = conditions.flatMap(({ what, owner, due }) =>
    wrapped(`- ${what} (${owner}${due === null ? '' : `, by ${due}`})`, width, '  '),
  );
  return ['Waivers and conditions:', ...each];
}

function notTestedLines({ notTested }: Verdict, width: number): string[] {
  if (notTested.length === 0) return ['Not tested: nothing in scope was left out.'];
  const shown = notTested
    .slice(0, LISTED)
    .flatMap(({ id, title, why }) => wrapped(`- ${id} ${plain(title)}: ${why}`, width, '  '));
  const more = notTested.length - LISTED;
  return [
    `Not tested: ${notTested.length} ${notTested.length === 1 ? 'scenario' : 'scenarios'}.`,
    ...shown,
    ...(more > 0 ? [`- and ${more} more in the certificate`] : []),
  ];
}
