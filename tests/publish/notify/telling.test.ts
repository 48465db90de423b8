import { describe, expect, it } from 'vitest';
import { ChangeRecordSettings } from '../../../harness/project/change-record-settings.ts';
import { Notifications } from '../../../harness/project/notification-settings.ts';
import type { Publication } from '../../../harness/publish/change-record.ts';
import { choicesOf } from '../../../harness/publish/choices.ts';
import { Outbox } from '../../../harness/publish/index.ts';
import { temporaryFolder } from '../../prove/run-folder.ts';
import { aPublication } from '../a-publication.ts';
import { BOARD, FROM, mailServer, tell, WEBHOOK, webhook } from './listeners.ts';

describe('mail', () => {
  it('goes once, with the verdict, its reasons and where to look', async () => {
    const server = await mailServer();
    const records = temporaryFolder();
    const publication = aPublication({
      decision: 'NO-GO',
      reasons: ['2 of 24 scenarios failed.', 'It is old.'],
    });
    const published = await tell(records, publication, { SMTP_URL: server.url });
    expect(published.warnings).toEqual([]);
    await tell(records, publication, { SMTP_URL: server.url });
    expect(server.messages).toHaveLength(1);
    const [message = ''] = server.messages;
    expect(message).toContain('Subject: NO-GO: Council Tax 2026.2, gate uat-exit (CHG0030001)');
    expect(message).toContain(`To: ${BOARD}`);
    expect(message).toContain('- 2 of 24 scenarios failed.');
    expect(message).toMatch(/Message-ID: <UAT-[0-9a-f]{12}\.uat-exit@ashdale\.example\.org>/i);
    expect(message.replace(/=\r\n/g, '')).toContain(published.where);
  });

  it('that no server takes changes nothing in the publication, waits in the outbox, and goes later', async () => {
    const server = await mailServer({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('No such user here'), { responseCode: 550 })),
    });
    const records = temporaryFolder();
    const { said, warnings } = await tell(records, aPublication(), { SMTP_URL: server.url });
    expect(said).toBe('GO at uat-exit published to CHG0030001');
    expect(warnings).toEqual([expect.stringContaining('the mail server did not take the message (550)')]);
    expect(await new Outbox(records).pending()).toHaveLength(1);
    const sound = await mailServer();
    await tell(records, aPublication(), { SMTP_URL: sound.url });
    expect(sound.messages).toHaveLength(1);
    expect(await new Outbox(records).pending()).toEqual([]);
  });

  it('that may have arrived is not sent again, and that is said', async () => {
    const server = await mailServer({
      onData: (stream, session) => {
        stream.resume();
        stream.once('end', () => session.secure || server.drop());
      },
    });
    const records = temporaryFolder();
    const first = await tell(records, aPublication(), { SMTP_URL: server.url });
    expect(first.warnings?.[0]).toContain('It is not known whether this arrived');
    const second = await mailServer();
    await tell(records, aPublication(), { SMTP_URL: second.url });
    expect(second.messages).toEqual([]);
  });

  it.each([
    [{}, 'SMTP_URL: is not set'],
    [{ SMTP_URL: 'mail.example.org' }, 'is not the address of a mail server'],
    [{ SMTP_URL: 'smtp://127.0.0.1:1' }, 'no mail server answers at the address in SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.invalid:25' }, 'no mail server answers at the address in SMTP_URL'],
  ])('with %o is a warning', async (variables, message) => {
    const { warnings } = await tell(temporaryFolder(), aPublication(), variables);
    expect(warnings?.[0]).toMatch(new RegExp(message));
  });

  it('a password that the server refuses is not repeated', async () => {
    const server = await mailServer({
      authOptional: false,
      disabledCommands: ['STARTTLS'],
      onAuth: (_auth, _session, done) => done(new Error('Invalid username or password')),
    });
    const url = server.url.replace('smtp://', 'smtp://uat:pass-7781@');
    const { warnings } = await tell(temporaryFolder(), aPublication(), { SMTP_URL: url });
    expect(warnings?.[0]).toContain('refused the name or the password of SMTP_URL');
    expect(warnings?.join()).not.toContain('pass-7781');
  });
});

describe('a card for Teams', () => {
  it('is an Adaptive Card with the verdict and what people wrote as plain text', async () => {
    const hook = await webhook(200, '1');
    const publication = aPublication({ reasons: ['CT-001 *failed* [here](http://x)'] });
    await tell(temporaryFolder(), publication, { TEAMS: hook.url }, { teams: WEBHOOK });
    const [card] = hook.cards as {
      attachments: { contentType: string; content: { version: string; body: { text: string }[] } }[];
    }[];
    expect(card?.attachments[0]?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(card?.attachments[0]?.content.version).toBe('1.4');
    expect(card?.attachments[0]?.content.body.map(({ text }) => text)).toEqual([
      'GO',
      'Council Tax 2026.2, gate uat-exit',
      'CT-001 \\*failed\\* \\[here\\](http://x)',
      expect.stringMatching(/^Change CHG0030001, reference UAT-/),
    ]);
  });

  it.each([
    [400, 'Bad payload', 'Teams did not take the card (400)'],
    [200, 'Webhook message delivery failed with error: 413', 'Teams did not take the card (200)'],
  ])('answered %i "%s" is a warning without the webhook in it', async (status, text, message) => {
    const hook = await webhook(status, text);
    const { warnings } = await tell(
      temporaryFolder(),
      aPublication(),
      { TEAMS: hook.url },
      { teams: WEBHOOK },
    );
    expect(warnings?.[0]).toContain(message);
    expect(warnings?.[0]).not.toContain('/hook-secret');
  });
});

it('goes to the people of the release and the gate alone', () => {
  const settings = {
    name: 'Ashdale',
    records: 'records',
    changeRecord: ChangeRecordSettings.parse({}),
    notifications: Notifications.parse({
      from: FROM,
      tell: [
        { gates: ['go-live'], mail: [BOARD] },
        { releases: ['council-tax-2026-2'], decisions: ['NO-GO'], mail: ['a@example.org'] },
        { gates: ['uat-exit'], mail: ['b@example.org'] },
      ],
    }),
  };
  const to = (publication: Publication) =>
    choicesOf(publication, settings).notifications.map((one) => 'to' in one && one.to[0]);
  expect(to(aPublication())).toEqual(['b@example.org']);
  expect(to(aPublication({ decision: 'NO-GO' }))).toEqual(['a@example.org', 'b@example.org']);
});

const ALERT = {
  what: 'Homefix, sign-in is broken for everybody',
  sentence: 'NO-GO: Homefix, sign-in is broken for everybody. Sign in by hand once.',
  lines: ['Signing in is broken.', 'Took down 8 scenarios.', 'What to do: sign in by hand once.'],
  people: ['Call Duty manager, 020 7946 0100.'],
};

describe('an alert', () => {
  it('is the subject and the lines of a mail, and what a phone shows of a card', async () => {
    const server = await mailServer();
    const hook = await webhook(200, '1');
    const judged = '22 November 2026, 08:30';
    const publication = aPublication({ decision: 'NO-GO', alert: ALERT, judged });
    await tell(temporaryFolder(), publication, { SMTP_URL: server.url });
    await tell(temporaryFolder(), publication, { TEAMS: hook.url }, { teams: WEBHOOK });
    const [message = ''] = server.messages;
    expect(message).toContain('Subject: NO-GO: Homefix, sign-in is broken for everybody (CHG0030001)');
    expect(message.replace(/=\r\n/g, '')).toContain(
      'NO-GO: Council Tax 2026.2, gate uat-exit, judged 22 November 2026, 08:30',
    );
    expect(message).toMatch(/- Signing in is broken\.\r\n- Took down 8 scenarios\.\r\n- What to do/);
    expect(message).toContain('Call Duty manager, 020 7946 0100.');
    const [card] = hook.cards as {
      summary: string;
      attachments: { content: { body: { text: string }[] } }[];
    }[];
    expect(card?.summary).toBe('NO-GO: Homefix, sign-in is broken for everybody (CHG0030001)');
    expect(card?.attachments[0]?.content.body.map(({ text }) => text)).toEqual([
      'NO-GO',
      ALERT.what,
      ...ALERT.lines,
      ...ALERT.people,
      'Council Tax 2026.2, gate uat-exit, judged 22 November 2026, 08:30',
      expect.stringMatching(/^Change CHG0030001, reference UAT-/),
    ]);
  });

  it('goes out although the change record cannot be written, says so, and is not sent again', async () => {
    const server = await mailServer();
    const records = temporaryFolder();
    const publication = aPublication({ decision: 'NO-GO', alert: ALERT });
    const broken = { ...publication, attachments: publication.attachments.map(gone) };
    await expect(tell(records, broken, { SMTP_URL: server.url })).rejects.toMatchObject({
      message: expect.stringMatching(/certificate/),
      people: { told: 1, untold: [] },
    });
    expect(server.messages[0]?.replace(/=\r\n/g, '')).toMatch(/CHG0030001: the verdict is NOT on it yet \(/);
    await tell(records, publication, { SMTP_URL: server.url });
    expect(server.messages).toHaveLength(1);
    expect(await new Outbox(records).pending()).toEqual([]);
  });
});

function gone(attachment: Publication['attachments'][number]) {
  return { ...attachment, file: `${attachment.file}.gone` };
}
