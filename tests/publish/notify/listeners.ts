import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { ChangeRecordSettings } from '../../../harness/project/change-record-settings.ts';
import { Notifications } from '../../../harness/project/notification-settings.ts';
import type { Publication } from '../../../harness/publish/change-record.ts';
import { choicesOf } from '../../../harness/publish/choices.ts';
import { sendMail } from '../../../harness/publish/notify/mail.ts';
import { postCard } from '../../../harness/publish/notify/teams.ts';
import { planOf } from '../../../harness/publish/outbox/plan.ts';
import { publishPlan } from '../../../harness/publish/outbox/publish-plan.ts';

export const FROM = 'uat@ashdale.example.org';
// biome-ignore lint/suspicious/noTemplateCurlyInString: this is how project files name a variable
export const WEBHOOK = '${TEAMS}';
export const BOARD = 'change.board@ashdale.example.org';

export function tell(
  records: string,
  publication: Publication,
  values: Readonly<Record<string, string>>,
  to: { teams: string } | { mail: string[] } = { mail: [BOARD] },
) {
  const variables = { get: (name: string) => values[name] };
  const settings = {
    name: 'Ashdale',
    records: 'records',
    changeRecord: ChangeRecordSettings.parse({}),
    notifications: Notifications.parse({ from: FROM, tell: [to] }),
  };
  const plan = planOf(publication, choicesOf(publication, settings), records);
  return publishPlan(plan, {
    record: null,
    records,
    pace: { firstMs: 1, longestMs: 1, totalMs: 1000, settleMs: 0 },
    tell: () => {},
    senders: {
      mail: (tidings, addresses) => sendMail(tidings, addresses, { from: FROM, variables }),
      teams: (tidings, hook) => postCard(tidings, hook, variables),
    },
  });
}

export async function mailServer(options: SMTPServerOptions = {}) {
  const messages: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk));
      stream.once('end', () => {
        messages.push(text);
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const drop = () => {
    for (const connection of server.connections as unknown as Set<{ _socket: { destroy(): void } }>)
      connection._socket.destroy();
  };
  onTestFinished(async () => {
    drop();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, messages, drop };
}

export async function webhook(status: number, answer: string) {
  const cards: unknown[] = [];
  const server = createServer(async (request, response) => {
    const pieces = await request.toArray();
    cards.push(JSON.parse(Buffer.concat(pieces as Buffer[]).toString()));
    response.writeHead(status).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook-secret`, cards };
}
