const NO_ANSWER =
  'the package registry does not answer. Connect to the internet, or set HTTPS_PROXY or ' +
  '`npm config set registry` as your network asks';

/** What npm prints of a fault, and what a person can do about it. */
const CAUSES = [
  [
    /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY)|CERT_/,
    'the network checks encrypted traffic with a certificate that Node does not know. ' +
      'Set NODE_EXTRA_CA_CERTS to the file of that certificate',
  ],
  [/E407|407 Proxy/, 'the proxy asks for a password. Write it into HTTPS_PROXY'],
  [/ENOSPC/, 'the disk is full. Make room (about 1 GB)'],
  [
    /EACCES|EPERM|EROFS|EBUSY/,
    'a file could not be written. Check that you may write to this folder and that no other program uses it',
  ],
  [/ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ERR_SOCKET|network timeout|ENOTCACHED/, NO_ANSWER],
];

/** One line, without its full stop, from npm's `output`; silence until the time limit means that nothing answered. */
export function explainNpm({ output, timedOut }) {
  if (timedOut) return NO_ANSWER;
  const [, cause] = CAUSES.find(([pattern]) => pattern.test(output)) ?? [];
  return cause ?? `npm says "${firstError(output)}". Mend that`;
}

function firstError(output) {
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  const words = lines.map((line) => line.replace(/^npm (error|ERR!) ?(code )?/, '').trim());
  const told = words.filter((word) => word !== '').slice(0, 2);
  return told.join(': ').replace(/\.$/, '') || 'nothing';
}
