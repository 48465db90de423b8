/**
 * In a page: one attempt of each kind to reach `/hostile/<kind>/<round>` in a way that writes. Resolves a little later:
 * what is slow is still under way then, and in need of its page, its frames and its pop-ups.
 */
export async function attack(round: number): Promise<void> {
  const { origin } = location;
  const at = (kind: string) => `${origin}/hostile/${kind}/${round}`;
  const ws = (kind: string) => at(kind).replace('http', 'ws');
  const add = <K extends keyof HTMLElementTagNameMap>(name: K, set: object): HTMLElementTagNameMap[K] => {
    const element = Object.assign(document.createElement(name), set);
    document.body.append(element);
    return element;
  };
  const form = (kind: string, set: object) => {
    const own = add('form', { method: 'post', action: at(kind), ...set });
    own.append(Object.assign(document.createElement('input'), { name: 'amount', value: '1' }));
    own.submit();
  };
  const quietly = (sent: Promise<unknown>) => void sent.catch(() => undefined);
  const send = (kind: string, init: RequestInit) => quietly(fetch(at(kind), init));
  const code = (kind: string) =>
    `fetch('${at(kind)}', { method: 'POST', body: 'x' }).catch(() => 0); try { new WebSocket('${ws(`${kind}-socket`)}') } catch {}`;
  const blob = (kind: string) => URL.createObjectURL(new Blob([code(kind)], { type: 'text/javascript' }));
  const xhr = (method: string, kind: string) => {
    const request = new XMLHttpRequest();
    request.open(method, at(kind));
    request.send('x');
  };
  add('iframe', { name: `frame-${round}` });
  form('form-in-frame', { target: `frame-${round}` });
  form('form-multipart', { target: `frame-${round}-m`, enctype: 'multipart/form-data' });
  form('form-in-popup', { target: '_blank' });
  add('iframe', { name: `file-${round}` });
  form('download', { target: `file-${round}` });
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    send(`fetch-${method.toLowerCase()}`, { method, body: 'x' });
  send('fetch-keepalive', { method: 'POST', body: 'x', keepalive: true });
  send('fetch-no-cors', { method: 'POST', body: 'x', mode: 'no-cors' });
  send('header-override', { headers: { 'X-HTTP-Method-Override': 'DELETE' } });
  quietly(fetch(`${at('query-override')}?_method=delete`));
  xhr('POST', 'xhr-post');
  xhr('DELETE', 'xhr-delete');
  navigator.sendBeacon(at('beacon'), 'x');
  new WebSocket(ws('socket'));
  new Worker(blob('worker-blob'));
  new Worker(blob('worker-module'), { type: 'module' });
  new Worker(`/test/script/${round}/worker-file`);
  new SharedWorker(`/test/script/${round}/worker-shared`);
  quietly(navigator.serviceWorker?.register(`/test/script/${round}/worker-service`) ?? Promise.resolve());
  const link = add('a', { href: '#here', textContent: 'go' });
  link.ping = at('ping');
  link.click();
  new Image().src = `${at('image')}?action=delete`;
  add('link', { rel: 'prefetch', href: `${at('prefetch')}?action=delete` });
  quietly(fetch(`/test/redirect/${round}/redirect-fetch`));
  add('iframe', { src: `/test/redirect/${round}/redirect-frame` });
  add('iframe', { src: `${at('frame-get')}?Action=delete` });
  new EventSource(`${at('event-source')}?action=delete`);
  add('iframe', { src: `/test/policy/${round}/policy-report` });
  add('iframe', { srcdoc: `<script>${code('srcdoc')}</script>` });
  const popup = open('about:blank');
  const script = popup?.document.createElement('script');
  if (popup && script)
    popup.document.head.append(Object.assign(script, { textContent: code('popup-script') }));
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.text = JSON.stringify({ prefetch: [{ urls: [`${at('speculation')}?action=delete`] }] });
  document.head.append(rules);
  const away = document.createElement('iframe');
  away.srcdoc = `<script>addEventListener('pagehide', () => navigator.sendBeacon('${at('leaving')}', 'x'))</script>`;
  away.onload = () => setTimeout(() => away.remove(), 50);
  document.body.append(away);
  await new Promise((resolve) => setTimeout(resolve, 250));
}

/** Every kind that {@link attack} tries; a socket beside each script that runs where nothing else tells of it. */
export const KINDS: readonly string[] = [
  ...['form-in-frame', 'form-multipart', 'form-in-popup', 'download'],
  ...['fetch-post', 'fetch-put', 'fetch-patch', 'fetch-delete', 'fetch-keepalive', 'fetch-no-cors'],
  ...['header-override', 'query-override', 'xhr-post', 'xhr-delete', 'beacon', 'socket'],
  ...['worker-blob', 'worker-blob-socket', 'worker-module', 'worker-module-socket'],
  ...['worker-file', 'worker-file-socket', 'worker-shared', 'worker-shared-socket'],
  ...['worker-service', 'worker-service-socket'],
  ...['ping', 'image', 'prefetch', 'redirect-fetch', 'redirect-frame', 'frame-get', 'event-source'],
  ...[
    'policy-report',
    'srcdoc',
    'srcdoc-socket',
    'popup-script',
    'popup-script-socket',
    'speculation',
    'leaving',
  ],
];
