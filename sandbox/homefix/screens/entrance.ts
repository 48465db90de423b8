import type { FastifyInstance } from 'fastify';
import { sendPage } from '../../kit/app.ts';
import { type Html, html } from '../../kit/html.ts';
import { picture } from '../ui/icons.ts';

/** Signing in and out. A wrong password shows the form again, without a word. */
export function addEntrance(app: FastifyInstance): void {
  app.get('/sign-in', async (_request, reply) => sendPage(reply, signInPage()));
  app.post('/sign-in', async (request, reply) => {
    const { txtUser = '', txtPassword = '' } = (request.body ?? {}) as Record<string, string>;
    const account = app.signIn(request, reply, txtUser, txtPassword);
    return account ? reply.redirect('/', 302) : sendPage(reply, signInPage());
  });
  app.get('/sign-out', async (request, reply) => {
    app.signOut(request, reply);
    return reply.redirect('/sign-in', 302);
  });
  app.get('/about', async (_request, reply) => sendPage(reply, aboutPage(app.lob.version)));
}

function signInPage(): Html {
  return page(html`<form name="frmSignIn" method="post" action="/sign-in">
<table width="100%" height="340"><tr><td align="center" valign="middle"><table class="signin" cellspacing="0">
<tr><td class="panelhead" colspan="2">Homefix sign in</td></tr>
<tr><td class="cap">User ID</td><td class="ctl"><input type="text" id="ctl00" name="txtUser" size="20"></td></tr>
<tr><td class="cap">Password</td><td class="ctl"><input type="password" id="ctl00" name="txtPassword" size="20"></td></tr>
<tr><td></td><td class="ctl"><input type="submit" name="btnOk" value="Sign in"> <a href="/about">About</a></td></tr>
<tr><td class="note" colspan="2">${picture('key')} Authorised users only. Use of this system is recorded.</td></tr>
</table></td></tr></table></form>`);
}

function aboutPage(version: string): Html {
  return page(html`<table class="panel"><tr><td class="panelhead">About Homefix</td></tr>
<tr><td class="note">Homefix Housing Repairs<br>Version ${version}<br>Licensed to Ashdale Borough Council<br>
© 1998–2006 Orchard Lane Software Ltd (fictional). Best viewed at 1024 × 768.</td></tr></table>`);
}

function page(body: Html): Html {
  return html`<html><head><title>Homefix</title><link rel="stylesheet" href="/homefix.css"></head>
<body><table class="shell banner" cellspacing="0"><tr><td class="name">Homefix</td></tr></table>${body}</body></html>`;
}
