import { type ProvenScenario, provenScenarios } from '../proven.ts';
import { anchor } from './anchor.ts';
import { chooseDetailed } from './detailed.ts';
import type { Certificate, CertificateFacts, PictureChoice } from './facts.ts';
import { failuresSection } from './failures-section.ts';
import { contents, cover } from './front-matter.ts';
import { type Html, html, Html as Markup } from './html.ts';
import {
  blockedSection,
  deliverablesSection,
  deviationsSection,
  performedSection,
} from './performed-sections.ts';
import { choosePictures } from './pictures.ts';
import { byFeature, scenarioDetails } from './scenario-detail.ts';
import { scenarioTables } from './scenario-table.ts';
import { scopeSection } from './scope-section.ts';
import { signOffsSection } from './sign-offs-section.ts';
import { STYLE } from './style.ts';
import { verdictSection } from './verdict-section.ts';
import { verification } from './verify-section.ts';

/** Features that the contents name one by one; more would be a second table of scenarios. */
const FEATURES_LISTED = 30;

/**
 * The certificate's page in pieces, so that it is never whole in memory. It can load nothing but pictures. Its order is
 * that of a test completion report in ISO/IEC/IEEE 29119-3; the steps, which are long, come last.
 * `pages`: by anchor, for the contents, once they are known.
 */
export function* certificatePieces(
  facts: CertificateFacts,
  pages: ReadonlyMap<string, number> = new Map(),
  chosen?: PictureChoice,
): Generator<string> {
  const { scenarios, detailed } = scenariosToSetOut(facts);
  const pictures = chosen ?? choosePictures(detailed, facts.evidence.folder);
  const certificate: Certificate = { ...facts, scenarios, detailed, pictures };
  yield head(certificate).text;
  yield cover(certificate).text;
  yield contents(entries(certificate), pages).text;
  for (const section of [scopeSection, performedSection, deviationsSection, verdictSection, blockedSection])
    yield section(certificate).text;
  for (const piece of scenarioTables(certificate)) yield piece.text;
  for (const section of [failuresSection, deliverablesSection, signOffsSection, verification])
    yield section(certificate).text;
  for (const piece of scenarioDetails(certificate)) yield piece.text;
  yield '</main></body></html>\n';
}

/** All scenarios, and those that the document has room to set out step by step. */
export function scenariosToSetOut({
  runs,
  verdict,
}: CertificateFacts): Pick<Certificate, 'scenarios' | 'detailed'> {
  const waived = new Set(verdict.waivers.flatMap(({ covered }) => covered));
  const scenarios = provenScenarios(runs).map((one) => withWaiver(one, waived));
  return { scenarios, detailed: chooseDetailed(scenarios) };
}

/** As the verdict counts it: failed, and let through. */
function withWaiver(proven: ProvenScenario, waived: ReadonlySet<string>): ProvenScenario {
  const isWaived = proven.outcome === 'failed' && waived.has(proven.scenario.id);
  return isWaived ? { ...proven, outcome: 'waived' } : proven;
}

function head({ verdict }: Certificate): Html {
  const title = `${verdict.decision}: ${verdict.release.name}, gate ${verdict.gate}`;
  return html`<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src file:; style-src 'unsafe-inline'">
<title>${title}</title><style>${new Markup(STYLE)}</style></head><body><main>`;
}

function entries(certificate: Certificate) {
  const features = [...byFeature(certificate).keys()];
  const inner = features.length <= FEATURES_LISTED ? features : [];
  return [
    { id: 'scope', title: 'Scope, and what was not tested' },
    { id: 'performed', title: 'Testing that was done' },
    { id: 'deviations', title: 'Deviations from what was planned' },
    { id: 'verdict', title: 'Verdict, rule by rule' },
    { id: 'blocked', title: 'What stood in the way' },
    { id: 'scenarios', title: 'Results by risk' },
    { id: 'failures', title: 'Risks that remain: what breaks for the service' },
    { id: 'deliverables', title: 'What this testing leaves' },
    { id: 'signatures', title: 'Sign-offs' },
    { id: 'verify', title: 'How to verify' },
    { id: 'details', title: 'Scenarios, step by step' },
    ...inner.map((title) => ({ id: anchor(title), title, inner: true })),
  ];
}
