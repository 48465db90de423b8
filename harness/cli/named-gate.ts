import type { GateDefinition } from '../project/index.ts';

/** A gate with its name. */
export type NamedGate = GateDefinition & { readonly key: string };
