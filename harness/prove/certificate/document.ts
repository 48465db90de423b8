import { provenScenarios } from '../proven.ts';
import { anchor } from './anchor.ts';
import { signatures, verification } from './back-matter.ts';
import { chooseDetailed } from './detailed.ts';
import type { Certificate, CertificateFacts } from './facts.ts';
import { failuresSection } from './failures-section.ts';
import { contents, cover } from './front-matter.ts';
import { type Html, html, Html as Markup } from './html.ts';
import { choosePictures } from './pictures.ts';
import { byFeature, scenarioDetails } from './scenario-detail.ts';
import { scenarioTables } from './scenario-table.ts';
import { scopeSection } from './scope-section.ts';
import { STYLE } from './style.ts';
import { verdictSection } from './verdict-section.ts';

/** Features that the contents name one by one; more would be a second table of scenarios. */
const FEATURES_LISTED = 30;

/**
 * The certificate's page in pieces, so that it is never whole in memory. It can load nothing but pictures.
 * `pages`: by anchor, for the contents, once they are known.
 */
export function* certificatePieces(
  facts: CertificateFacts,
  pages: ReadonlyMap<string, number> = new Map(),
): Generator<string> {
  const scenarios = provenScenarios(facts.runs);
  const detailed = chooseDetailed(scenarios);
  const pictures = choosePictures(detailed, facts.evidence.folder);
  const certificate: Certificate = { ...facts, scenarios, detailed, pictures };
  yield head(certificate).text;
  yield cover(certificate).text;
  yield contents(entries(certificate), pages).text;
  for (const section of [verdictSection, failuresSection, scopeSection]) yield section(certificate).text;
  for (const piece of scenarioTables(certificate)) yield piece.text;
  for (const piece of scenarioDetails(certificate)) yield piece.text;
  for (const section of [signatures, verification]) yield section(certificate).text;
  yield '</main></body></html>\n';
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
    { id: 'verdict', title: 'Verdict, rule by rule' },
    { id: 'failures', title: 'What breaks for the service' },
    { id: 'scope', title: 'Scope, and what was not tested' },
    { id: 'scenarios', title: 'Scenarios by risk' },
    { id: 'details', title: 'Scenarios, step by step' },
    ...inner.map((title) => ({ id: anchor(title), title, inner: true })),
    { id: 'signatures', title: 'Signatures' },
    { id: 'verify', title: 'How to verify' },
  ];
}
