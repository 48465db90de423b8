import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FeatureFile } from '../gherkin/features.ts';
import { sha256, writeAtomic } from '../record/index.ts';
import type { FeatureFacts } from './facts.ts';

/** Raised when what is kept has another form. */
const FORMAT = 1;

/**
 * What was found in features by earlier checks, by the hash of a feature's content and of all that it was laid beside.
 * It lies in `reports/`: whoever deletes it loses time and nothing else. A file that is not as it was written is not
 * believed; two checks at once each write a whole file.
 */
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
    this.kept = read(this.file);
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

  /** Keeps what was used. A disk that takes nothing costs time at the next check, so nothing is said. */
  async write(): Promise<void> {
    if (!this.changed) return;
    const text = JSON.stringify(this.used);
    await writeAtomic(this.file, `${sha256(text)}\n${text}`).catch(() => undefined);
  }

  private keyOf({ uri, text, examples = [] }: FeatureFile): string {
    const parts = examples.map(({ name, files, fault }) => [name, files, fault?.message ?? '']);
    return sha256(`${this.about}\n${uri}\n${JSON.stringify(parts)}\n${text}`);
  }
}

function read(file: string): Readonly<Record<string, FeatureFacts>> {
  try {
    const content = readFileSync(file, 'utf8');
    const end = content.indexOf('\n');
    const text = content.slice(end + 1);
    return sha256(text) === content.slice(0, end) ? (JSON.parse(text) as Record<string, FeatureFacts>) : {};
  } catch {
    return {};
  }
}
