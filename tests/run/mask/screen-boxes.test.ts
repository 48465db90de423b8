import { describe, expect, it } from 'vitest';
import { areaOf, coveredShares, isCovered, maskOf, useOnePage } from './browser.ts';
import { type Case, live, personal } from './options.ts';

const samePage = useOnePage();

const unreadable: Case[] = [
  ['a drawing by script', '<canvas id=x width=80 height=30></canvas>', undefined, live, true],
  [
    'a picture',
    '<img id=x width=90 height=90 src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">',
    undefined,
    live,
    true,
  ],
  [
    'an icon',
    '<img id=x width=16 height=16 src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">',
    undefined,
    live,
    false,
  ],
  ['a film', '<video id=x width=90 height=60></video>', undefined, live, true],
  [
    'an embedded document',
    '<object id=x type="text/plain" data="data:text/plain,x" width=90 height=60></object>',
    undefined,
    live,
    true,
  ],
  [
    'a sandboxed frame',
    '<iframe id=x sandbox srcdoc="<p>x" width=90 height=60 style="border:0"></iframe>',
    undefined,
    live,
    true,
  ],
  ['a picture of masked data', '<canvas id=x width=80 height=30></canvas>', undefined, personal, false],
  [
    'an embedded document of masked data',
    '<embed id=x type="text/plain" src="data:text/plain,x" width=90 height=60>',
    undefined,
    personal,
    true,
  ],
];

describe.each([['what cannot be read:', unreadable]])('%s', (_, cases) => {
  it.each(cases)('%s', async (what, html, words, options, covered) => {
    const page = await samePage(`<body style="margin:20px">${html}<p>the end`);
    expect(await isCovered(page, maskOf(options), '#x', words), what).toBe(covered);
  });
});

describe('a component', () => {
  it('is looked into through its open shadow root, and covered if its root is closed', async () => {
    const page = await samePage(
      '<my-open></my-open><br><my-closed style="display:inline-block"></my-closed>',
    );
    const areas = await page.evaluate(() =>
      ['open', 'closed'].map((mode) => {
        const root = document.querySelector(`my-${mode}`)?.attachShadow({ mode: mode as ShadowRootMode });
        if (root === undefined) throw new Error(mode);
        root.innerHTML = '<p>NHS <b>9990000018</b></p>';
        const { x, y, width, height } = root.querySelector('b')?.getBoundingClientRect() ?? new DOMRect();
        return { x, y, width, height };
      }),
    );
    expect(await coveredShares(page, maskOf(personal), areas)).toEqual([1, 1]);
  });
});

describe('the boxes', () => {
  it('lie where the page has been scrolled to', async () => {
    const page = await samePage(
      '<div style="height:2000px"></div><p id=x>9990000018</p><div style="height:2000px"></div>',
    );
    await page.evaluate(() => window.scrollTo(0, 1700));
    expect(await isCovered(page, maskOf(personal), '#x', '9990000018')).toBe(true);
  });

  it('stop where a box that scrolls cuts off what they cover', async () => {
    const page = await samePage(
      '<div id=x style="height:30px;width:300px;overflow:auto"><p>a<p>b<p>c 9990000018</div><p id=y>below',
    );
    const [share] = await coveredShares(page, maskOf(personal), [await areaOf(page, '#y')]);
    expect(share).toBe(0);
  });

  it('do not stop there for what is placed outside it', async () => {
    const page = await samePage(
      '<div style="height:30px;width:90px;overflow:hidden"><p id=x style="position:absolute;left:200px;top:90px">9990000018</p></div>',
    );
    expect(await isCovered(page, maskOf(personal), '#x', '9990000018')).toBe(true);
  });

  it('do not hide an opaque dialog over what they cover, and do cover through glass', async () => {
    const html = (colour: string) =>
      `<p id=x>9990000018</p><div id=d style="position:fixed;inset:0;background:${colour}">Sure?</div>`;
    const opaque = await samePage(html('#fff'));
    expect(await isCovered(opaque, maskOf(personal), '#x', '9990000018')).toBe(false);
    const glass = await samePage(html('rgba(255,255,255,.3)'));
    expect(await isCovered(glass, maskOf(personal), '#x', '9990000018')).toBe(true);
  });

  it.each([
    [
      'an open dialog',
      '<dialog><p id=x>9990000018</p></dialog><script>document.querySelector("dialog").showModal()</script>',
    ],
    [
      'a pop-over',
      '<div popover><p id=x>9990000018</p></div><script>document.querySelector("div").showPopover()</script>',
    ],
    ['the highest layer', '<div style="position:fixed;z-index:2147483647"><p id=x>9990000018</p></div>'],
    ['a zoomed page', '<style>html{zoom:1.37}</style><p id=x>9990000018</p>'],
    [
      'a transformed page',
      '<style>html{transform:translate(30px,20px) scale(1.2);transform-origin:0 0}</style><p id=x>9990000018</p>',
    ],
    [
      'a page whose styles hide everything new',
      '<style>div{display:none!important}*{border-radius:9px!important;border:3px solid!important;position:static!important}</style><p id=x>9990000018</p>',
    ],
    ['quirks mode', '<p id=x>9990000018</p>'],
  ])('lie above %s', async (_, html) => {
    const page = await samePage(html);
    expect(await isCovered(page, maskOf(personal), '#x', '9990000018')).toBe(true);
  });
});
