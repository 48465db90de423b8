import type { FastifyInstance } from 'fastify';
import { sendPage } from '../../kit/app.ts';
import { type Html, html } from '../../kit/html.ts';
import { timedOut } from '../desk.ts';
import { SYSTEM_DATE, ukDate } from '../domain/calendar.ts';
import { type IconName, picture } from '../ui/icons.ts';

interface MenuItem {
  readonly text: string;
  readonly href: string;
  readonly icon: IconName;
}

/** Everybody sees the whole menu: what a person may not do is refused when they save. */
const MENU: Readonly<Record<string, readonly MenuItem[]>> = {
  Property: [{ text: 'Search', href: '/find', icon: 'home' }],
  Repairs: [
    { text: 'Search', href: '/jobs', icon: 'find' },
    { text: 'Raise repair', href: '/raise', icon: 'file' },
    { text: 'Current repair', href: '/repair', icon: 'open' },
    { text: 'Variations', href: '/variations', icon: 'warning' },
    { text: 'Diary', href: '/diary', icon: 'calendar' },
  ],
  Interfaces: [
    { text: 'Contractor file', href: '/import', icon: 'file' },
    { text: 'Job list export', href: '/export', icon: 'print' },
  ],
  Reports: [
    { text: 'Performance', href: '/performance', icon: 'chart' },
    { text: 'Housing stock', href: '/stock', icon: 'chart' },
  ],
  System: [
    { text: 'My settings', href: '/settings', icon: 'key' },
    { text: 'Help', href: '/about', icon: 'help' },
  ],
};

export function addFrames(app: FastifyInstance): void {
  app.get('/', async (request, reply) => {
    if (!request.session.account) return reply.redirect('/sign-in', 302);
    return sendPage(reply, frameset());
  });
  app.get('/banner', async (request, reply) => {
    const { account } = request.session;
    return account ? sendPage(reply, banner(account.name, account.role)) : timedOut(reply);
  });
  app.get('/menu', async (request, reply) => {
    return request.session.account ? sendPage(reply, menu()) : timedOut(reply);
  });
}

function frameset(): Html {
  return html`<html><head><title>Homefix</title></head>
<frameset rows="66,*" frameborder="0" border="0" framespacing="0">
<frame name="banner" src="/banner" scrolling="no" noresize>
<frameset cols="165,*" frameborder="0" border="0"><frame name="menu" src="/menu" noresize><frame name="work" src="/welcome"></frameset>
</frameset></html>`;
}

function banner(name: string, role: string): Html {
  return html`<html><head><title>Banner</title><link rel="stylesheet" href="/homefix.css"></head><body>
<table class="shell banner" cellspacing="0"><tr><td class="name">Homefix</td>
<td class="who">${name}<br>${role}</td></tr></table>
<table class="shell strip" cellspacing="0"><tr><td>&nbsp;Ashdale Borough Council&nbsp;|&nbsp;System date ${ukDate(SYSTEM_DATE)}</td>
<td align="right"><a href="/sign-out" target="_top">Sign out</a>&nbsp;</td></tr></table></body></html>`;
}

function menu(): Html {
  const item = ({ text, href, icon }: MenuItem) =>
    html`<tr><td class="menuitem">${picture(icon)} <a href="${href}" target="work">${text}</a></td></tr>`;
  const group = ([heading, items]: [string, readonly MenuItem[]]) =>
    html`<tr><td class="menuhead">${heading}</td></tr>${items.map(item)}`;
  return html`<html><head><title>Menu</title><link rel="stylesheet" href="/homefix.css"></head>
<body class="menu"><table width="100%" cellspacing="0" cellpadding="0">${Object.entries(MENU).map(group)}</table></body></html>`;
}
