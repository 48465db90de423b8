import type { ApplicationDefinition } from './application.ts';
import type { Defect } from './defects.ts';
import type { PackDefinition } from './pack.ts';
import type { PersonaDefinition } from './persona.ts';
import type { ReleaseDefinition } from './release.ts';
import type { Variables } from './secrets.ts';
import type { Settings } from './settings.ts';
import type { SignerDefinition } from './signers.ts';

/** What every entry of a project has besides its content. */
export interface Entry {
  /** The file's name without `.yaml`; a persona's is its name. */
  readonly key: string;
  /** POSIX, relative to the project. */
  readonly file: string;
  /** SHA-256 of what it means: comments and the order of keys change nothing. */
  readonly sha256: string;
}

export type Application = ApplicationDefinition & Entry;
export type Persona = PersonaDefinition & Entry;
export type Pack = PackDefinition & Entry;
export type Release = ReleaseDefinition & Entry;
export type Signatory = SignerDefinition & Entry;

/** Absolute folders; only `data` is sure to exist. */
export interface ProjectPaths {
  readonly features: string;
  readonly steps: string;
  readonly pages: string;
  readonly data: string;
  readonly rules: string;
  readonly reports: string;
  readonly records: string;
}

/** All that a project folder's YAML and .env say, checked. */
export interface Project {
  /** Absolute. */
  readonly root: string;
  readonly settings: Settings;
  readonly applications: ReadonlyMap<string, Application>;
  readonly personas: ReadonlyMap<string, Persona>;
  readonly packs: ReadonlyMap<string, Pack>;
  readonly releases: ReadonlyMap<string, Release>;
  /** People who sign, by name. */
  readonly signers: ReadonlyMap<string, Signatory>;
  /** data/values.yaml: what steps may call by name, as `<rent account>`. */
  readonly values: ReadonlyMap<string, string>;
  /** data/defects.yaml; null where there is no such file. */
  readonly defects: readonly Defect[] | null;
  /** Names of the project's own rules: the files of its folder rules/ without their ending. */
  readonly ownRules: readonly string[];
  readonly paths: ProjectPaths;
  readonly variables: Variables;
}
