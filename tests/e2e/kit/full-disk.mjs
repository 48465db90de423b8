// Preloaded into every process of a run: a disk that is full once a journal holds so many bytes. A real full disk
// needs a file system of its own, which only an administrator can make, and only on some systems.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const room = Number(process.env.DISK_BYTES);
const journals = new Set();
const { openSync, writeSync, fstatSync } = fs;

fs.openSync = (file, ...rest) => {
  const descriptor = openSync(file, ...rest);
  if (String(file).endsWith('events.ndjson')) journals.add(descriptor);
  else journals.delete(descriptor);
  return descriptor;
};
fs.writeSync = (descriptor, data, ...rest) => {
  if (journals.has(descriptor) && fstatSync(descriptor).size > room)
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  return writeSync(descriptor, data, ...rest);
};
syncBuiltinESMExports();
