import { z } from 'zod';
import { KeptFromWriting } from './kept-from-writing.ts';
import { ReadinessFile } from './readiness.ts';
import { countingNumber, environmentKey, pagePath, text, textLike, yesNo } from './scalars.ts';
import { SignIn } from './sign-in.ts';
import { WaitedForFile } from './waited-for.ts';

const address = textLike(
  /^(server:[a-z0-9]+(-[a-z0-9]+)*|https?:\/\/[^\s@]+)$/,
  'is not an address. Write https://… without a password in it, or "server:NAME" for one that is started before a run',
);

const Deployment = z
  .strictObject({
    address,
    'class of data': z.enum(['synthetic', 'masked', 'live']),
    banner: text.optional(),
    'clock may differ': yesNo.default(false),
  })
  .transform((file) => ({
    address: file.address,
    classOfData: file['class of data'],
    banner: file.banner ?? null,
    clockMayDiffer: file['clock may differ'],
  }));

const Version = z
  .strictObject({
    page: pagePath.optional(),
    text: textLike(
      /^[^{}]*\{version\}[^{}]*$/,
      'does not hold {version} once. Write for example "Version {version}"',
    ).optional(),
    attested: yesNo.optional(),
  })
  .superRefine(({ page, text: shown, attested }, context) => {
    const read = page !== undefined && shown !== undefined;
    if (read ? attested !== true : attested === true && page === undefined && shown === undefined) return;
    const message =
      'says neither where the version is shown nor that a person attests it. Write page and text, or attested: yes';
    context.addIssue({ code: 'custom', message, params: { whole: true } });
  })
  .transform(({ page, text: shown }) =>
    page === undefined || shown === undefined
      ? { kind: 'attested' as const }
      : { kind: 'read' as const, page, text: shown },
  );

const Mask = z.strictObject({
  fields: z.array(text).default([]),
  columns: z.array(text).default([]),
  regions: z.array(text).default([]),
});

/** A name is taught by a selector, by the name that the page itself uses, or by its number among several. */
const TaughtName = z.union([
  text.transform((selector) => ({ selector })),
  z
    .strictObject({ selector: text.optional(), like: text.optional(), number: countingNumber.optional() })
    .refine((name) => Object.keys(name).length > 0, { error: 'is empty. Write selector, like or number' }),
]);

const OnThePage = z.strictObject({
  names: z.record(text, TaughtName).default({}),
  tables: z.record(text, TaughtName).default({}),
  busy: z.array(text).default([]),
});

/** data/applications/<key>.yaml */
export const ApplicationFile = z
  .strictObject({
    name: text,
    service: text,
    owner: text,
    supplier: text,
    'scenario prefix': textLike(
      /^[A-Z][A-Z0-9]{0,7}$/,
      'is not a prefix. Use 1 to 8 capital letters and digits, for example CT',
    ),
    deployments: z.record(environmentKey, Deployment),
    version: Version.optional(),
    'sign-in': SignIn.optional(),
    ready: ReadinessFile,
    'wait for': WaitedForFile.default({}),
    mask: Mask.default({ fields: [], columns: [], regions: [] }),
    'kept from writing': KeptFromWriting.default({ allow: [], abort: [], stop: [] }),
    'on the page': OnThePage.default({ names: {}, tables: {}, busy: [] }),
  })
  .transform((file) => ({
    name: file.name,
    service: file.service,
    owner: file.owner,
    supplier: file.supplier,
    scenarioPrefix: file['scenario prefix'],
    deployments: file.deployments,
    version: file.version ?? { kind: 'unknown' as const },
    signIn: file['sign-in'] ?? null,
    ready: file.ready,
    waitFor: file['wait for'],
    mask: file.mask,
    keptFromWriting: file['kept from writing'],
    onThePage: file['on the page'],
  }));

/** `deployments` by key as written, `uat` or `ashdale/uat`: use resolveDeployment. `signIn` is null when none is needed. */
export type ApplicationDefinition = Readonly<z.output<typeof ApplicationFile>>;
