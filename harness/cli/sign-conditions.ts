import { ProjectFault } from '../errors.ts';
import type { SignOffCondition } from '../judge/index.ts';
import { type Ask, askUntil } from './init/ask.ts';
import type { Io } from './io.ts';

const CONDITION = /^\s*([^;]+?)\s*;\s*([^;]+?)\s*;\s*([^;]+?)\s*$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What a decision is bound to, from the options or asked for; at least one where it is accepted with conditions. */
export async function conditionsOf(
  decision: string,
  given: readonly string[],
  ask: Ask,
  io: Io,
): Promise<SignOffCondition[]> {
  const conditions = given.map(conditionOf);
  if (decision === 'accept with conditions')
    return conditions.length > 0 ? conditions : askConditions(ask, io);
  if (conditions.length === 0) return [];
  const wrong = `a sign-off that says "${decision}" has no conditions`;
  throw new ProjectFault({ where: '--condition', wrong });
}

async function askConditions(ask: Ask, io: Io): Promise<SignOffCondition[]> {
  const conditions: SignOffCondition[] = [];
  for (;;) {
    const question = conditions.length === 0 ? 'Condition' : 'Another condition (Enter: no more)';
    const text = await askUntil(io, ask, question, '', (said) =>
      conditions.length === 0 ? filled(said) : said,
    );
    if (text === '') return conditions;
    const owner = await askUntil(io, ask, '  Its owner', '', filled);
    const due = await askUntil(io, ask, '  Due on, such as 2026-12-05', '', dayOf);
    conditions.push({ text, owner, due });
  }
}

function conditionOf(said: string): SignOffCondition {
  const [, text, owner, due] = CONDITION.exec(said) ?? [];
  if (text !== undefined && owner !== undefined && due !== undefined) return { text, owner, due: dayOf(due) };
  const allowed = 'Write text, owner and due date: "Letters checked by hand; Ada Okafor; 2026-12-05"';
  throw new ProjectFault({ where: '--condition', wrong: `"${said}" is not a condition`, allowed });
}

function filled(said: string): string {
  if (said !== '') return said;
  throw new ProjectFault({ where: '--condition', wrong: 'this cannot be left out' });
}

/** A day that there is: 30 February is none. */
function dayOf(said: string): string {
  const time = DAY.test(said) ? new Date(`${said}T00:00:00Z`) : new Date(Number.NaN);
  if (!Number.isNaN(time.getTime()) && time.toISOString().startsWith(said)) return said;
  const allowed = 'Write year, month and day, such as 2026-12-05';
  throw new ProjectFault({ where: '--condition', wrong: `"${said}" is not a day`, allowed });
}
