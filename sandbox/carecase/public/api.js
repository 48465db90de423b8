import { hideOverlay, showOverlay } from './overlay.js';

/** What the server refused, in words for the user; `fields` says what is wrong with which field. */
export class Refused extends Error {
  constructor(status, { message, fields = {}, candidates = [] }) {
    super(message);
    this.status = status;
    this.fields = fields;
    this.candidates = candidates;
  }
}

export const read = (path) => overlaid(() => call('GET', path));
export const send = (method, path, body) => overlaid(() => call(method, path, body));
/** Without the overlay: for what goes on while somebody types. */
export const readQuietly = (path) => call('GET', path);

export function upload(path, file) {
  const form = new FormData();
  form.append('file', file);
  return overlaid(() => call('POST', path, form));
}

/** A file and the name under which the server wants it saved. */
export function fetchFile(path) {
  return overlaid(async () => {
    const response = await fetch(path);
    if (!response.ok) throw new Refused(response.status, await response.json());
    const [, name = ''] =
      /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    return { blob: await response.blob(), name: decodeURIComponent(name) };
  });
}

async function call(method, path, body) {
  const isForm = body instanceof FormData;
  const headers = body && !isForm ? { 'content-type': 'application/json' } : {};
  const response = await fetch(`/api${path}`, {
    method,
    headers,
    body: isForm ? body : JSON.stringify(body),
  });
  if (response.status === 401 && path !== '/session') return signInAgain();
  const answer = await response.json();
  if (!response.ok) throw new Refused(response.status, answer);
  return answer;
}

function signInAgain() {
  location.assign(`/sign-in?return=${encodeURIComponent(location.pathname)}`);
  return new Promise(() => {});
}

async function overlaid(work) {
  showOverlay();
  try {
    return await work();
  } finally {
    hideOverlay();
  }
}
