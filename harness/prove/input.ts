import type { Verdict } from '../judge/index.ts';
import type { LinkTemplates } from '../project/index.ts';
import type { RunRecord } from '../run/schema.ts';
import type { DossierSeal } from './sign/dossier-seal.ts';

/** A run and the absolute folder that holds its run.json, journal and media. */
export interface RunToProve {
  readonly folder: string;
  readonly record: RunRecord;
}

/** The parts of a project that proving needs; the project room's Project can be narrowed to it. */
export interface ProjectToProve {
  /** Absolute. */
  readonly root: string;
  readonly name: string;
  /** IANA name; times are shown in it and stored in UTC. */
  readonly timeZone: string;
  /** Where identifiers lead; without a template they are plain text. */
  readonly links?: LinkTemplates;
}

export interface ReleaseToProve {
  readonly key: string;
  readonly name: string;
  readonly change: string | null;
}

export interface GateToProve {
  readonly key: string;
}

/** How to start the browser that prints: Playwright's launch options. */
export interface PrintingBrowser {
  readonly channel?: string;
  readonly executablePath?: string;
  readonly args: readonly string[];
}

export interface EvidenceToSeal {
  readonly project: ProjectToProve;
  readonly release: ReleaseToProve;
  readonly gate: GateToProve;
  readonly runs: readonly RunToProve[];
  /** Allure's report as a single file, or null where none was made. */
  readonly allure: string | null;
  /** Folder in which packs are kept; made where it is missing. */
  readonly out: string;
  /** What evidence and dossier may weigh together; what does not fit is left out, and said. */
  readonly packBytes?: number;
}

export interface SealedEvidence {
  /** `<release>-<gate>-<run>`, the name of the folder and of the zip. */
  readonly name: string;
  /** The pack's folder; the evidence is in its `evidence/`. */
  readonly folder: string;
  readonly zip: string;
  /** SHA-256 of `evidence/manifest.json`: manifest A. */
  readonly manifestSha256: string;
  /** Media that an interrupted run names and did not leave on the disk. */
  readonly missing: readonly string[];
}

export interface DossierToMake {
  readonly project: ProjectToProve;
  readonly verdict: Verdict;
  readonly runs: readonly RunToProve[];
  readonly evidence: SealedEvidence;
  readonly browser: PrintingBrowser;
  /** Signs the dossier and puts the sign-offs into it; a dossier without it proves its files only. */
  readonly seal?: DossierSeal;
  /** As for the evidence. */
  readonly packBytes?: number;
}

export interface Dossier {
  readonly name: string;
  /** The pack's folder: `evidence/`, `dossier/` and manifest B. */
  readonly folder: string;
  /** Everything: evidence, dossier and both manifests. */
  readonly zip: string;
  /** SHA-256 of manifest B, which names manifest A among its files. */
  readonly manifestSha256: string;
  /** Who signed in it and with which key, to be quoted where others keep it: `Ada Okafor a934-779b-…`. */
  readonly keys?: readonly string[];
  /** Absolute. */
  readonly files: {
    readonly verdict: string;
    readonly certificate: string;
    /** For records that many may read. */
    readonly certificateWithoutPictures?: string;
    readonly workbook: string;
    readonly testSummary: string;
  };
}
