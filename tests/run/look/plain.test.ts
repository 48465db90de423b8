import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Application } from '../../../harness/project/index.ts';
import { readVersionPlainly } from '../../../harness/run/look/plain.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('a version that is read without a browser', () => {
  it('is what a person would read', async () => {
    expect(await look('<title>Version 9</title><p>Version <b>2026.2</b> of today</p>')).toBe('2026.2');
  });

  it.each([
    ['in a comment', '<!-- Version 1.0 -->'],
    ['in a script', '<script>const text = "Version 1.0"</script>'],
    ['in an attribute', '<p title="Version 1.0">About</p>'],
    ['in a page that is drawn by script', '<div id="app"></div><script src="app.js"></script>'],
    ['in a frame', '<frameset><frame src="/inner"></frameset>'],
  ])('is left to the browser when it stands %s', async (_where, page) => {
    expect(await look(page)).toBeUndefined();
  });

  it('is left to the browser when the application answers with an error, or not at all', async () => {
    expect(await look('Version 1.0', 500)).toBeUndefined();
    expect(await readVersionPlainly({ application, address: 'http://127.0.0.1:9' })).toBeUndefined();
  });
});

const application = {
  key: 'town-hall',
  version: { kind: 'read', page: '/about', text: 'Version {version}' },
} as Application;

async function look(page: string, status = 200): Promise<string | null | undefined> {
  const server = createServer((_request, response) => response.writeHead(status).end(page));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return (await readVersionPlainly({ application, address: `http://127.0.0.1:${port}` }))?.version;
}
