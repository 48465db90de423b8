import { findCredentials } from './find/credentials.ts';
import { declaredFinder } from './find/declared.ts';
import { encodedFinder } from './find/encoded.ts';
import { type Finder, type Found, replaceAll } from './find/found.ts';
import { type KnownValues, knownValues } from './find/known.ts';
import { findPersonal } from './find/personal.ts';
import { LABEL } from './labels.ts';
import { type MaskOptions, NO_MASKS } from './plan.ts';

/** Everything that looks into text; text, addresses, tables, snapshots and pictures share one set. */
export interface Finders {
  readonly isPersonalMasked: boolean;
  /** In text as people read it. */
  readonly plain: Finder;
  /** The same, and within percent-encoded pieces. */
  readonly all: Finder;
  readonly mask: (text: string) => string;
  readonly secrets: KnownValues;
  readonly personal: KnownValues;
}

/** On synthetic data only secrets are found. */
export function createFinders(options: MaskOptions): Finders {
  const { fields, columns } = options.applicationMasks ?? NO_MASKS;
  const secrets = knownValues(LABEL.secret, options.secrets);
  const personal = knownValues(LABEL.other, options.knownValues ?? []);
  const declared = declaredFinder([...fields, ...columns]);
  const isPersonalMasked = options.classOfData !== 'synthetic';
  const finders = isPersonalMasked
    ? [secrets.find, findCredentials, personal.find, declared, findPersonal]
    : [secrets.find, findCredentials];
  const plain: Finder = (text) => (text === '' ? [] : finders.flatMap((find): Found[] => find(text)));
  const encoded = encodedFinder(plain);
  const all: Finder = (text) => [...plain(text), ...encoded(text)];
  return { isPersonalMasked, plain, all, secrets, personal, mask: (text) => replaceAll(text, all) };
}
