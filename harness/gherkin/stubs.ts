import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, posixFrom } from '../record/walk.ts';
import { type FeatureFile, parseFeatureFile } from './features.ts';
import { planFeature } from './plan.ts';
import { hashInStub, renderStub, stubHash } from './stub.ts';

/**
 * What every stub's name ends in. The runner looks up the source of `.js` files alone when it is asked for a feature by
 * its whole path, as UI mode asks; so the folder says that they are modules.
 */
const STUB_SUFFIX = '.js';
const MODULES = '{ "type": "module" }\n';

/**
 * Writes one stub a feature below `folder`, only where its content changed, and removes the stubs of features
 * that are gone. `runtimeUrl` is the module that stubs import. Throws a fault for a feature that does not parse.
 */
export function syncStubs(
  projectDir: string,
  folder: string,
  features: readonly FeatureFile[],
  runtimeUrl: string,
): void {
  const wanted = new Map(
    features.map((feature) => [path.join(folder, `${feature.uri}${STUB_SUFFIX}`), feature]),
  );
  const modules = path.join(folder, 'package.json');
  for (const stub of filesUnder(folder)) if (!wanted.has(stub) && stub !== modules) rmSync(stub);
  if (!existsSync(modules)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(modules, MODULES);
  }
  for (const [stub, feature] of wanted) syncStub(projectDir, stub, feature, runtimeUrl);
}

function syncStub(projectDir: string, stub: string, feature: FeatureFile, runtimeUrl: string): void {
  const { uri } = feature;
  const hash = stubHash(runtimeUrl, feature);
  if (existsSync(stub) && hashInStub(readFileSync(stub, 'utf8')) === hash) return;
  const parsed = parseFeatureFile(feature);
  const source = posixFrom(path.dirname(stub), path.join(projectDir, uri));
  const featureLine = parsed.document.feature?.location.line ?? 1;
  mkdirSync(path.dirname(stub), { recursive: true });
  writeFileSync(
    stub,
    renderStub({ runtimeUrl, uri, hash, featureLine, source, scenarios: planFeature(parsed) }),
  );
}
