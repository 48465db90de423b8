import { writeRefundFeatures } from './features.mjs';
import { stepFile, writeVocabularyFeatures } from './vocabulary.mjs';
import { writeText } from './write.mjs';

const STEP_FILE = `import { Given } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import { STEPS } from '../../../../projects/refund-steps.mjs';
Given(STEPS[0].text, async function () { await this.open('/refunds'); });
for (const { text, do: act } of STEPS.slice(1)) {
  if (text.includes('{string}')) Given(text, function (value) { return act(this.page, value, expect); });
  else Given(text, function () { return act(this.page); });
}
`;

/** A project of the harness. `evidence`: `none`, `every change`. */
export function writeUat(folder, count, { evidence, address }) {
  writeRefundFeatures(`${folder}/features/refunds`, count);
  writeText(`${folder}/steps/refunds/refunds.steps.mjs`, STEP_FILE);
  writeData(folder, { evidence, address });
}

/** For listing and checking a large vocabulary. */
export function writeLargeUat(folder, features, definitions, { address, harness }) {
  writeVocabularyFeatures(`${folder}/features/refunds`, features, definitions);
  const steps = stepFile(`import { Given } from '@cucumber/cucumber';`, definitions);
  writeText(`${folder}/steps/refunds/all.steps.mjs`, steps);
  writeData(folder, { evidence: 'none', address });
  writeConfig(folder, harness);
}

function writeData(folder, { evidence, address }) {
  const data = `${folder}/data`;
  writeText(`${data}/project.yaml`, `name: Bench\ncouncil: bench\nseed: 1\nevidence: ${evidence}\n`);
  writeText(
    `${data}/applications/refunds.yaml`,
    `name: Refunds\nservice: Revenues\nowner: Revenues\nsupplier: Nobody in particular (fictional)
scenario prefix: BN
deployments:
  uat: { address: "${address}", class of data: synthetic }
version: { page: /about, text: "Version {version}" }
sign-in: { page: /sign-in, fields: { User name: username, Password: password }, button: Sign in, signed in when: Sign out }
`,
  );
  writeText(
    `${data}/packs/all.yaml`,
    `name: All\npurpose: All refunds.\napplications: [refunds]\nscenarios: "not @draft"\nenvironment: uat\n`,
  );
  writeText(`${data}/releases/refunds-2026-2.yaml`, RELEASE);
}

/** What the runner needs where it is started by itself, as for listing. */
function writeConfig(folder, harness) {
  const config = `import { uatConfig } from ${JSON.stringify(`${harness}/dist/harness/config.js`)};\n`;
  writeText(`${folder}/playwright.config.mjs`, `${config}export default uatConfig(import.meta.dirname);\n`);
}

const RELEASE = `name: Refunds 2026.2
change: CHG0099001
change type: normal
applications:
  refunds: { from: "2026.1", to: "2026.2" }
gates:
  uat-exit:
    environment: uat
    packs: [all]
    rules: { everything was run: yes, maximum failures: 0, version is the release's: yes }
`;
