import type { Pickle, PickleStep } from '@cucumber/messages';

/**
 * The parts of Cucumber's loaded support code that the harness uses. `loadSupport` is public API; its result's
 * type is opaque there, so the shape is stated here and the conformance tests hold it to account.
 */
export interface SupportCodeLibrary {
  readonly stepDefinitions: readonly StepDefinition[];
  readonly beforeTestCaseHookDefinitions: readonly CaseHook[];
  readonly afterTestCaseHookDefinitions: readonly CaseHook[];
  readonly beforeTestStepHookDefinitions: readonly StepHook[];
  readonly afterTestStepHookDefinitions: readonly StepHook[];
  readonly beforeTestRunHookDefinitions: readonly RunHook[];
  readonly afterTestRunHookDefinitions: readonly RunHook[];
  /** Milliseconds. */
  readonly defaultTimeout: number;
  readonly undefinedParameterTypes: readonly { readonly name: string; readonly expression: string }[];
  readonly World: new (options: unknown) => unknown;
}

/** A BeforeAll or AfterAll hook: the one kind of definition that is called without being asked for its parameters. */
export interface RunHook {
  readonly id: string;
  readonly name?: string;
  readonly uri: string;
  readonly line: number;
  readonly code: UserFunction;
  /** `timeout` in milliseconds; negative for none. */
  readonly options: { readonly timeout?: number };
}

export interface Definition extends RunHook {
  getInvocationParameters(request: InvocationRequest): Promise<Invocation>;
}

// biome-ignore lint/complexity/noBannedTypes: user code has any shape; it is called with apply.
export type UserFunction = Function;

export interface InvocationRequest {
  readonly hookParameter?: unknown;
  readonly step?: PickleStep;
  readonly world: unknown;
}

export interface Invocation {
  readonly parameters: unknown[];
  readonly validCodeLengths: readonly number[];
  getInvalidCodeLengthMessage(): string;
}

export interface StepDefinition extends Definition {
  readonly pattern: string | RegExp;
  /** `regexp`: what a Cucumber expression comes down to; it keeps no state between matches. */
  readonly expression: {
    readonly source: string;
    readonly regexp?: RegExp;
    /** What stands in each place of a matching text, as written there. */
    match?(text: string): readonly { readonly group: { readonly value?: string | null } }[] | null;
  };
  matchesStepName(text: string): boolean;
}

/** What a step's code takes from under the step. */
export type TakesUnder = 'nothing' | 'table or text';

/** What matching needs of a definition, whether its code is loaded or not. */
export type StepMatcher = Pick<
  StepDefinition,
  'uri' | 'line' | 'pattern' | 'expression' | 'matchesStepName'
> & {
  readonly code?: UserFunction;
  /** Where the code is not loaded: what it takes from under the step. */
  readonly under?: TakesUnder;
};

export interface CaseHook extends Definition {
  appliesToTestCase(pickle: Pickle): boolean;
}

export interface StepHook extends Definition {
  appliesToTestCase(pickle: Pickle): boolean;
}
