import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { ProjectFault } from '../../errors.ts';

/** What `${NAME}` may stand for; the project's variables satisfy it. */
export interface Named {
  get(name: string): string | undefined;
}

/** A way to one address: through the proxy and with the certificates that the environment names. */
export interface Connection {
  /** Without a slash at its end. */
  readonly address: string;
  readonly dispatcher: Dispatcher;
  /** How long an answer may take once all was sent. */
  readonly answerWithinMs: number;
}

/** ServiceNow ends a request of its Table API after 60 seconds, and then says so. */
const ANSWER_WITHIN_MS = 65_000;
const CONNECT_WITHIN_MS = 15_000;

/**
 * `where` is the variable or file that holds the address. Throws ProjectFault where it is not https (http is for this
 * machine alone), holds a password, or the certificates cannot be read.
 */
export function connectTo(
  address: string,
  where: string,
  variables: Named,
  answerWithinMs = ANSWER_WITHIN_MS,
): Connection {
  const url = checkedAddress(address, where);
  const connect = { timeout: CONNECT_WITHIN_MS, ...extraAuthorities(variables) };
  const limits = { headersTimeout: answerWithinMs, bodyTimeout: answerWithinMs };
  const dispatcher = isLoopback(url)
    ? new Agent({ ...limits, connect })
    : new EnvHttpProxyAgent({
        ...limits,
        ...proxies(variables),
        connect,
        requestTls: connect,
        proxyTls: connect,
      });
  return { address: `${url.origin}${url.pathname.replace(/\/$/, '')}`, dispatcher, answerWithinMs };
}

function checkedAddress(address: string, where: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const allowed = 'Write it as https://…; http:// is for this machine alone';
  if (url === undefined || !['https:', 'http:'].includes(url.protocol))
    throw new ProjectFault({ where, wrong: 'is not the address of a system', allowed });
  if (url.username !== '' || url.password !== '') {
    const next = 'Put name and password in variables of their own';
    throw new ProjectFault({ where, wrong: 'holds a name or a password', next });
  }
  if (url.protocol === 'http:' && !isLoopback(url))
    throw new ProjectFault({ where, wrong: `"${url.origin}" would send the password unencrypted`, allowed });
  return url;
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function proxies(variables: Named) {
  const of = (name: string) => variables.get(name.toLowerCase()) ?? variables.get(name);
  const [httpsProxy, httpProxy, noProxy] = [of('HTTPS_PROXY'), of('HTTP_PROXY'), of('NO_PROXY')];
  return { ...(httpsProxy && { httpsProxy }), ...(httpProxy && { httpProxy }), ...(noProxy && { noProxy }) };
}

/** Node reads NODE_EXTRA_CA_CERTS when it starts, which is before `.env` is read: so it is read here. */
function extraAuthorities(variables: Named): { ca?: string[] } {
  const file = variables.get('NODE_EXTRA_CA_CERTS');
  if (file === undefined) return {};
  try {
    return { ca: [...rootCertificates, readFileSync(file, 'utf8')] };
  } catch (cause) {
    const wrong = `the certificates in "${file}" cannot be read`;
    const next = 'Name the PEM file of your organisation’s certificate authority';
    throw new ProjectFault({ where: 'NODE_EXTRA_CA_CERTS', wrong, next }, { cause });
  }
}
