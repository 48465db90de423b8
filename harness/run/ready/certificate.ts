import { connect } from 'node:tls';
import type { ReadyCheck } from './report.ts';

const LIMIT_MS = 5_000;
const DAY_MS = 24 * 3_600_000;
/** Renewing a certificate takes a council about a month. */
const SOON_DAYS = 30;

/** Days that the certificate of an address is still valid, negative once it has expired; undefined where none is shown. */
export function certificateDays(address: string, now = Date.now()): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname,
      port: Number(port || 443),
      ...(/^[\d.]+$|:/.test(hostname) ? {} : { servername: hostname }),
      // It is only looked at: whoever signed it, its dates are told. Nothing is sent.
      rejectUnauthorized: false,
    });
    const end = (days: number | undefined) => {
      socket.destroy();
      resolve(days);
    };
    socket.setTimeout(LIMIT_MS, () => end(undefined));
    socket.once('error', () => end(undefined));
    socket.once('secureConnect', () => {
      const until = Date.parse(socket.getPeerCertificate().valid_to);
      end(Number.isNaN(until) ? undefined : Math.floor((until - now) / DAY_MS));
    });
  });
}

export function certificateCheck(application: string, days: number | undefined): ReadyCheck {
  const check = { application, check: 'certificate' };
  const next = "Ask the application's owner to renew it";
  if (days === undefined)
    return { ...check, status: 'note', said: 'no certificate could be read', next: 'See "answers" above' };
  if (days < 0) return { ...check, status: 'failed', said: `expired ${counted(-days)} ago`, next };
  if (days < SOON_DAYS) return { ...check, status: 'note', said: `expires in ${counted(days)}`, next };
  return { ...check, status: 'ok', said: `valid for ${counted(days)}` };
}

function counted(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
