import { connectTo, type Named } from '../http/connection.ts';
import { exchange } from '../http/exchange.ts';
import { Passing } from '../http/trouble.ts';
import { NotTold, type Tidings } from '../outbox/tell-people.ts';
import { wordsOf } from './message.ts';

const COLOURS = {
  GO: 'Good',
  'GO WITH CONDITIONS': 'Warning',
  'NO-GO': 'Attention',
  'NO VERDICT': 'Attention',
} as const;
/** A webhook's address is its own password. */
const WEBHOOK = /^\$\{(.+)\}$/;

/** Posts an Adaptive Card to a Teams webhook. Throws NotTold where Teams surely did not take it. */
export async function postCard(tidings: Tidings, webhook: string, variables: Named): Promise<void> {
  const name = WEBHOOK.exec(webhook)?.[1] ?? webhook;
  const address = variables.get(name);
  if (address === undefined)
    throw new NotTold(`the variable ${name} is not set: put the webhook's address in .env`);
  const { pathname, search, origin } = new URL(checked(address, name));
  const connection = connectTo(origin, name, variables);
  const answer = await exchange(connection, {
    method: 'POST',
    path: `${pathname}${search}`,
    json: cardOf(tidings),
  }).catch((cause: unknown) => {
    throw cause instanceof Passing && !cause.maybeDone ? new NotTold(`${name} cannot be reached`) : cause;
  });
  // The older webhooks answer 200 to everything, and say in words when they did not take it.
  const isTaken = answer.status < 300 && !/webhook message delivery failed|error/i.test(answer.text);
  if (!isTaken) throw new NotTold(`Teams did not take the card (${answer.status})`);
}

function checked(address: string, name: string): string {
  if (URL.canParse(address)) return address;
  throw new NotTold(`the variable ${name} does not hold an address`);
}

/** https://adaptivecards.io, version 1.4, as Teams takes it from incoming webhooks and workflows. */
function cardOf({ publication, reference, where }: Tidings): object {
  const { decision, change, alert } = publication;
  const { what, whence, lines, people } = wordsOf(publication);
  const text = (words: string, more: object = {}) => ({
    type: 'TextBlock',
    text: plain(words),
    wrap: true,
    ...more,
  });
  const body = [
    text(decision, { size: 'Large', weight: 'Bolder', color: COLOURS[decision] }),
    text(what, { spacing: 'None', weight: 'Bolder' }),
    ...lines.map((line) => text(line)),
    ...people.map((line) => text(line, { weight: 'Bolder' })),
    ...(alert === undefined ? [] : [text(whence, { isSubtle: true })]),
    text(`Change ${change}${reference === null ? `: ${where}` : `, reference ${reference}`}`, {
      isSubtle: true,
    }),
  ];
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body,
    actions: actionsOf(change, where),
  };
  return {
    type: 'message',
    // What a phone shows before anybody opens the card.
    summary: `${decision}: ${what} (${change})`,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
}

function actionsOf(change: string, where: string): object[] {
  return /^https?:/.test(where) ? [{ type: 'Action.OpenUrl', title: `Open ${change}`, url: where }] : [];
}

/** A card's text is Markdown: what people wrote is not. */
function plain(words: string): string {
  return words.replace(/([\\*_[\]`#~])/g, '\\$1');
}
