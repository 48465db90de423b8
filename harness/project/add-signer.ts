import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Document, parseDocument } from 'yaml';
import { ProjectFault } from '../errors.ts';
import { writeAtomic } from '../record/index.ts';

const FILE = 'data/signers.yaml';

/** A person as they go into data/signers.yaml, with the key just made for them. */
export interface NewSigner {
  readonly name: string;
  readonly post: string;
  readonly service: string;
  readonly roles: readonly string[];
  readonly key: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/**
 * Writes a person's public key into data/signers.yaml; comments and what else stands there stay. A person who is there
 * gets the key beside those they have. Throws ProjectFault where the file is not a table of names.
 */
export async function addSigner(
  root: string,
  { name, post, service, roles, ...key }: NewSigner,
): Promise<void> {
  const path = join(root, FILE);
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
  const document = isThere ? parseDocument(readFileSync(path, 'utf8')) : new Document({});
  if (document.errors.length > 0) throw new ProjectFault({ where: FILE, wrong: 'this is not YAML' });
  const entry = { key: key.key, 'valid from': key.validFrom, 'valid to': key.validTo };
  if (document.hasIn([name, 'keys'])) document.addIn([name, 'keys'], document.createNode(entry));
  else if (document.has(name)) document.setIn([name, 'keys'], document.createNode([entry]));
  else document.set(name, document.createNode({ post, service, 'signs as': [...roles], keys: [entry] }));
  await writeAtomic(path, document.toString({ lineWidth: 0 }));
}
