import { stripVTControlCharacters } from 'node:util';
import { UatError } from '../errors.ts';
import { Blocked } from './blocked.ts';
import type { Outcome } from './engine/outcome.ts';
import { StepTimeout } from './engine/user-code.ts';
import { noAnswer, type Symptoms, silence } from './no-answer.ts';
import type { Trouble } from './schema.ts';

/**
 * Failed or blocked, with a plain sentence, for what a step threw (design decision 4): an application that did not
 * answer is blocked, one that answered wrongly has failed.
 */
export function explain(error: unknown, symptoms: Symptoms): Outcome {
  const message = plainMessage(error);
  const detail = technicalDetail(error, message);
  if (error instanceof Blocked)
    return {
      status: 'blocked',
      reason: message,
      detail,
      error,
      ...(error.trouble && { trouble: error.trouble }),
    };
  // A secret that is not set, a person who is not there: nothing was asked of the application.
  if (error instanceof UatError)
    return { status: 'blocked', reason: message, detail, error, trouble: { kind: 'step' } };
  const limitMs = error instanceof StepTimeout ? error.limitMs : undefined;
  const said = noAnswer(message);
  // What was asked for says more than that a page did not open.
  const silent =
    said?.trouble.kind === 'hang'
      ? (silence(symptoms, limitMs) ?? said)
      : (said ?? silence(symptoms, limitMs));
  if (silent) return { status: 'blocked', reason: silent.sentence, detail, error, trouble: silent.trouble };
  const trouble = ownFault(error, message);
  return {
    status: 'failed',
    reason: sentence(error, message),
    detail,
    error,
    ...(trouble === undefined ? {} : { trouble }),
  };
}

/** A step that fell over itself says nothing about the application; one that ran out of time, that it is slow. */
function ownFault(error: unknown, message: string): Trouble | undefined {
  if (error instanceof StepTimeout) return { kind: 'slow' };
  if (/^Nobody is at work yet/.test(message)) return { kind: 'step' };
  const isCode = [TypeError, ReferenceError, SyntaxError, RangeError].some((kind) => error instanceof kind);
  return isCode ? { kind: 'step' } : undefined;
}

function sentence(error: unknown, message: string): string {
  if (error instanceof StepTimeout) return message;
  const expected = comparison(message);
  if (expected !== undefined) return expected;
  const missing = waitedFor(message);
  if (missing !== undefined) return missing;
  return firstLine(message);
}

/** `The target date: expected "28 November 2026", but found "30 November 2026".` */
function comparison(message: string): string | undefined {
  const expected = field(message, 'Expected(?: string| substring| pattern| value| length| array)?(?: not)?');
  const received = field(message, 'Received(?: string| value| length| array)?');
  if (expected === undefined && received === undefined) return undefined;
  const subject = firstLine(message).replace(/[.:]$/, '');
  const locator = /Locator: (.+)$/m.exec(message)?.[1];
  const unnamed = locator === undefined ? 'The value' : capital(described(locator));
  const about = /^(expect\(|Error$)/.test(subject) ? unnamed : subject;
  const wanted = /Expected[^:]*not/.test(message) ? `not ${expected}` : expected;
  const found =
    received === undefined || /element\(s\) not found|<element/.test(received)
      ? 'the page does not show it'
      : `found ${received}`;
  return `${about}: expected ${wanted ?? 'otherwise'}, but ${found}.`;
}

function field(message: string, label: string): string | undefined {
  return new RegExp(`^\\s*${label}\\s*:\\s*(.+)$`, 'm').exec(message)?.[1]?.trim();
}

/** `The page never showed the button "Save" (waited 10 seconds).` */
function waitedFor(message: string): string | undefined {
  const time = /Timeout:? (\d+)ms/.exec(message)?.[1];
  if (time === undefined) return undefined;
  const locator =
    /waiting for (?:locator\()?(.+?)\)?(?: to be visible)?$/m.exec(message)?.[1] ??
    /Locator: (.+)$/m.exec(message)?.[1];
  const waited = `(waited ${Number(time) / 1000} seconds)`;
  if (/intercepts pointer events/.test(message))
    return `Something lies over ${described(locator)} ${waited}.`;
  if (/element is not enabled/.test(message))
    return `${capital(described(locator))} is there, but greyed out ${waited}.`;
  return `The page never showed ${described(locator)} ${waited}.`;
}

/** `getByRole('button', { name: 'Save' })` → `the button "Save"`. */
function described(locator: string | undefined): string {
  if (locator === undefined) return 'what the step needs';
  const role = /getByRole\('([a-z]+)'(?:, \{ name: (?:'([^']*)'|(\/[^/]*\/\w*)))?/.exec(locator);
  if (role) return `the ${role[1]}${(role[2] ?? role[3]) ? ` "${role[2] ?? role[3]}"` : ''}`;
  const label = /getBy(Label|Text|Title|Placeholder)\('([^']*)'/.exec(locator);
  if (label) return label[1] === 'Text' ? `the text "${label[2]}"` : `the field "${label[2]}"`;
  return 'what the step needs';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function plainMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return stripVTControlCharacters(message)
    .replace(/^Error: /, '')
    .trim();
}

function firstLine(message: string): string {
  return (
    message
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? 'The step failed without saying why.'
  );
}

/** The message in full and the first frames of code that are the project's own. */
function technicalDetail(error: unknown, message: string): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stripVTControlCharacters(stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !/node_modules|node:internal|[\\/]dist[\\/]harness/.test(line));
  return [message, ...frames.slice(0, 4)].join('\n');
}
