import { type FaultParts, NothingAnswered, ProjectFault, type UatError } from '../errors.ts';

/** A fault on its way from the runner to the command that started it. */
interface Refusal {
  readonly refused: { readonly exitCode: number; readonly message: string; readonly parts: FaultParts };
}

let told = false;

/** Tells the command that started this runner why nothing can be run; false where nobody listens. */
export function tellRefusal(fault: UatError): boolean {
  const { exitCode, message, parts } = fault;
  const refusal: Refusal = { refused: { exitCode, message, parts } };
  told = process.send?.(refusal) ?? false;
  return told;
}

/** Whether the command has been told, and will say it: then nobody else need. */
export function hasToldRefusal(): boolean {
  return told;
}

/** The fault in a message from a runner, undefined for any other message. */
export function refusalIn(message: unknown): UatError | undefined {
  if (!isRefusal(message)) return undefined;
  const { exitCode, parts, message: line } = message.refused;
  const fault = exitCode === 3 ? new NothingAnswered(parts) : new ProjectFault(parts);
  fault.message = line;
  return fault;
}

function isRefusal(message: unknown): message is Refusal {
  return typeof message === 'object' && message !== null && 'refused' in message;
}
