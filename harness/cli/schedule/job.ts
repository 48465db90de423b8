import type { When } from './when.ts';

/** What a scheduler is to do. */
export interface Job {
  /** Letters, digits and hyphens: names files, units and tasks. */
  readonly name: string;
  /** One line, for people. */
  readonly title: string;
  /** After `uat`: `['smoke', '--all']`. */
  readonly args: readonly string[];
  readonly when: When;
  readonly timeZone: string;
  /** After so many minutes whatever is still running is ended: a safety net beyond the command's own budget. */
  readonly limitMinutes: number;
  /** Above 1, so many machines of a build server share the scenarios of one pack. */
  readonly shards: number;
  /** Absolute. */
  readonly machine: {
    readonly node: string;
    readonly uat: string;
    readonly project: string;
    readonly log: string;
    readonly user: string;
  };
  /** Names of the variables that hold secrets; never a value. */
  readonly secrets: readonly string[];
}

export interface RecipeFile {
  readonly name: string;
  readonly text: string;
}

/** Files for one scheduler, and what to do with them: plain lines for a person. */
export interface Recipe {
  readonly files: readonly RecipeFile[];
  readonly steps: readonly string[];
}

/** The words of the command, the machine's node first: `npm` and its `.cmd` are not in the way. */
export function commandOf({ machine: { node, uat, project, log }, args }: Job): string[] {
  return [node, uat, '--project', project, '--log', log, ...args];
}

/** A word for a POSIX shell. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A line of a script as YAML has it, quoted where YAML would read something else into it. */
export function yamlLine(line: string): string {
  return /: |:$| #|^[-?:,[\]{}#&*!|>'"%@`]/.test(line) ? JSON.stringify(line) : line;
}
