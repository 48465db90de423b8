import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectTo } from '../../../harness/publish/http/connection.ts';
import { exchange } from '../../../harness/publish/http/exchange.ts';
import { openServiceNow } from '../../../harness/publish/servicenow/open.ts';
import { temporaryFolder } from '../../prove/run-folder.ts';
import { aPublication } from '../a-publication.ts';
import { CLIENT, held, PASSWORD, publish, recordOf, startStandIn } from './stand-in.ts';

describe('signing in', () => {
  it.each(['basic', 'client credentials', 'password grant'] as const)('by %s works', async (signIn) => {
    const standIn = await startStandIn();
    const record = openServiceNow(signIn, variables(standIn.address));
    expect((await record.find('CHG0030001')).state).toBe('Assess');
  });

  it('a token is fetched once, kept in memory, and fetched anew before it ends or when it is refused', async () => {
    const standIn = await startStandIn();
    const record = recordOf(standIn, { oauth: true });
    await record.find('CHG0030001');
    await record.find('CHG0030002');
    expect(standIn.accounts.given).toBe(1);
    standIn.accounts.forgetTokens();
    await record.find('CHG0030003');
    expect(standIn.accounts.given).toBe(2);
    const shortLived = await startStandIn({ tokenSeconds: 0 });
    const other = recordOf(shortLived, { oauth: true });
    await expect(other.find('CHG0030001')).rejects.toThrow('401');
    expect(shortLived.accounts.given).toBe(2);
  });

  it.each([
    [
      'a wrong password',
      { password: 'wrong-5561' },
      /User Not Authenticated.*\(401\).*Check SERVICENOW_USERNAME/,
    ],
    ['an account without a role', { user: 'uat.nobody' }, /User Not Authorized.*sn_change_read or itil/],
    [
      'an account that may only read',
      { user: 'uat.reader' },
      /ACL Exception Insert Failed.*right to attach files/,
    ],
  ])('with %s ends with what to ask for, and without the password', async (_, who, message) => {
    const standIn = await startStandIn();
    const fault = await publish(recordOf(standIn, who), temporaryFolder(), aPublication()).catch(
      (cause) => cause,
    );
    expect(fault.exitCode).toBe(4);
    expect(fault.message).toMatch(message);
    expect(fault.message + fault.stack).not.toMatch(/wrong-5561|open-sesame/);
    expect(held(standIn, 'CHG0030001').notes).toEqual([]);
  });

  it('with a wrong client secret ends with what to check', async () => {
    const standIn = await startStandIn();
    const record = openServiceNow(
      'client credentials',
      variables(standIn.address, { SERVICENOW_CLIENT_SECRET: 'no-9' }),
    );
    await expect(record.find('CHG0030001')).rejects.toThrow(
      /signing in with OAuth was refused \(401\)\. Check client id/,
    );
  });

  it.each([
    [
      'SERVICENOW_URL',
      'http://council.service-now.com',
      '"http://council.service-now.com" would send the password unencrypted',
    ],
    ['SERVICENOW_URL', 'https://me:secret@council.service-now.com', 'holds a name or a password'],
    ['SERVICENOW_URL', 'council.service-now.com', 'is not the address of a system'],
    ['SERVICENOW_PASSWORD', undefined, 'the variable SERVICENOW_PASSWORD is not set'],
    ['NODE_EXTRA_CA_CERTS', '/nowhere.pem', 'cannot be read'],
  ])('%s as %s is refused in one line', async (name, value, message) => {
    const act = () =>
      openServiceNow('basic', variables('https://council.service-now.com', { [name]: value }));
    expect(act).toThrow(message);
    expect(act).not.toThrow(/me:secret|\n/);
  });
});

describe('the way there', () => {
  it('a certificate of a private authority is trusted once NODE_EXTRA_CA_CERTS names it, and else named as the fault', async () => {
    const { address, certificate } = await tlsServer();
    const ask = { method: 'GET', path: '/' } as const;
    await expect(exchange(connectTo(address, 'X', named({})), ask)).rejects.toThrow(
      /certificate is not trusted.*NODE_EXTRA_CA_CERTS/,
    );
    const trusting = connectTo(address, 'X', named({ NODE_EXTRA_CA_CERTS: certificate }));
    expect((await exchange(trusting, ask)).text).toBe('over TLS');
  });

  it('leads through HTTPS_PROXY, with the private authority behind it', async () => {
    const { certificate, address } = await tlsServer();
    const asked: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      const onward = connect(Number(new URL(address).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
    });
    const port = await listening(proxy);
    const through = named({ HTTPS_PROXY: `http://127.0.0.1:${port}`, NODE_EXTRA_CA_CERTS: certificate });
    const answer = await exchange(connectTo('https://instance.invalid', 'X', through), {
      method: 'GET',
      path: '/',
    });
    expect(answer.text).toBe('over TLS');
    expect(asked).toEqual(['instance.invalid:443']);
  });
});

describe('a proxy that does not let through', () => {
  it.each([
    [407, /the proxy answered 407\. Write name and password into HTTPS_PROXY/],
    [403, /the proxy answered 403\. Ask whoever looks after the proxy/],
    [502, /the proxy does not reach instance\.invalid \(502\)/],
  ])('with %i says what to do', async (status, message) => {
    const proxy = createServer().on('connect', (_, socket) => socket.end(`HTTP/1.1 ${status} No\r\n\r\n`));
    const through = named({ HTTPS_PROXY: `http://me:hidden-991@127.0.0.1:${await listening(proxy)}` });
    const asked = exchange(connectTo('https://instance.invalid', 'X', through), { method: 'GET', path: '/' });
    const fault = await asked.catch((cause: Error) => cause);
    expect((fault as Error).message).toMatch(message);
    expect((fault as Error).message).not.toContain('hidden-991');
  });
});

function variables(address: string, overrides: Readonly<Record<string, string | undefined>> = {}) {
  return named({
    SERVICENOW_URL: address,
    SERVICENOW_USERNAME: 'uat.publisher',
    SERVICENOW_PASSWORD: PASSWORD,
    SERVICENOW_CLIENT_ID: CLIENT.id,
    SERVICENOW_CLIENT_SECRET: CLIENT.secret,
    ...overrides,
  });
}

function named(values: Readonly<Record<string, string | undefined>>) {
  return { get: (name: string) => values[name] };
}

/** A server whose certificate, made for tests alone, nobody but itself vouches for. */
async function tlsServer() {
  const file = (name: string) => fileURLToPath(new URL(`authority/${name}.pem`, import.meta.url));
  const [key, cert] = ['key', 'certificate'].map((name) => readFileSync(file(name)));
  const server = createTlsServer({ key, cert }, (_, response) => response.end('over TLS'));
  return { address: `https://127.0.0.1:${await listening(server)}`, certificate: file('certificate') };
}

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
