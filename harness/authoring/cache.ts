import path from 'node:path';
import type { FeatureFile } from '../gherkin/features.ts';
import { sha256 } from '../record/index.ts';
import type { FeatureFacts } from './facts.ts';
import { readKept, writeKept } from './kept-file.ts';

/** Raised when what is kept has another form. */
const FORMAT = 1;

/** What was found in features by earlier checks, by the hash of a feature's content and of all that it was laid beside. */
export class FactsCache {
  private readonly file: string;
  private readonly about: string;
  private readonly kept: Readonly<Record<string, FeatureFacts>>;
  private readonly used: Record<string, FeatureFacts> = {};
  private changed = false;

  /** `surroundings` is the hash of steps, people and whatever else the facts depend on. */
  constructor(reports: string, surroundings: string) {
    this.file = path.join(reports, 'check', 'features.json');
    this.about = `${FORMAT} ${surroundings}`;
    this.kept = readKept(this.file) ?? {};
  }

  /** What is known of a feature, or what `look` finds. */
  facts(feature: FeatureFile, look: () => FeatureFacts): FeatureFacts {
    const key = this.keyOf(feature);
    const known = this.kept[key];
    if (known === undefined) this.changed = true;
    const facts = known ?? look();
    this.used[key] = facts;
    return facts;
  }

  /** Keeps what was used. */
  async write(): Promise<void> {
    if (this.changed) await writeKept(this.file, this.used);
  }

  private keyOf({ uri, text, examples = [] }: FeatureFile): string {
    const parts = examples.map(({ name, files, fault }) => [name, files, fault?.message ?? '']);
    return sha256(`${this.about}\n${uri}\n${JSON.stringify(parts)}\n${text}`);
  }
}
