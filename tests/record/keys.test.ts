import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isSignedBy } from '../../harness/record/envelope.ts';
import {
  envelopeText,
  fingerprintOf,
  installationSigner,
  PersonalKeys,
  parseEnvelope,
  signEnvelope,
  throwawaySigner,
} from '../../harness/record/index.ts';
import { emptyFolder } from './folder.ts';

const PASSPHRASE = 'heron ladder quiet tram';

it('a personal key is on the disk encrypted, for its owner alone, and opens with its passphrase only', async () => {
  const profile = emptyFolder();
  const keys = new PersonalKeys(profile);
  const { fingerprint, key } = await keys.make('Ada Okafor', PASSPHRASE);
  const [file = ''] = readdirSync(join(profile, 'keys'));
  const path = join(profile, 'keys', file);
  expect(readFileSync(path, 'utf8')).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/);
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(await keys.open('Ada Okafor', fingerprint, PASSPHRASE)).toMatchObject({ fingerprint, key });
  await expect(keys.open('Ada Okafor', fingerprint, 'heron ladder quiet tran')).rejects.toThrow(
    'passphrase: it does not open the key of Ada Okafor.',
  );
  await expect(keys.make('Ada Okafor', 'short')).rejects.toThrow('passphrase: it is too short.');
  await expect(new PersonalKeys(emptyFolder()).open('Ada Okafor', fingerprint, PASSPHRASE)).rejects.toThrow(
    'the private key of Ada Okafor is not in your profile',
  );
});

it('the installation keeps its key, and says so in one line when it is damaged', async () => {
  const profile = emptyFolder();
  const first = await installationSigner(profile);
  expect((await installationSigner(profile)).fingerprint).toBe(first.fingerprint);
  writeFileSync(join(profile, 'installation/key.pem'), 'no key');
  await expect(installationSigner(profile)).rejects.toThrow(
    "key.pem: the installation's key cannot be read.",
  );
});

it('an envelope holds as long as payload, type and key are those that were signed', async () => {
  const signer = await throwawaySigner('Sam Sample');
  const envelope = await signEnvelope('a/b', { decision: 'accept' }, signer);
  expect(await isSignedBy(envelope, signer.key)).toBe(true);
  expect(parseEnvelope(envelopeText(envelope))?.payload).toEqual({ decision: 'accept' });
  const { key } = await throwawaySigner('Somebody else');
  expect(await isSignedBy(envelope, key)).toBe(false);
  expect(await isSignedBy({ ...envelope, payloadType: 'a/c' }, signer.key)).toBe(false);
  const other = Buffer.from('{"decision":"reject"}').toString('base64');
  expect(await isSignedBy({ ...envelope, payload: other }, signer.key)).toBe(false);
  expect(parseEnvelope(`${envelopeText(envelope)} `)).toBeUndefined();
  expect(await isSignedBy(envelope, 'no key')).toBe(false);
});

it('a throwaway key follows from the name alone', async () => {
  const { key, fingerprint } = await throwawaySigner('Rowan Adeyemi (sample)');
  expect(key).toBe('wbBFNQLntjEBKuNUp1GWbwJ4/4w/kE8R3V1xUnSuGMg=');
  expect(fingerprint).toBe(await fingerprintOf(key));
});
