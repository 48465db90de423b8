import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';

/** Boxes for people to sign by hand: one for each application's key user, one for the release manager. */
export function signatures({ verdict }: Certificate): Html {
  const users = verdict.applications.map((one) => `Key user of ${one.name}`);
  return html`<section><h2 id="signatures">Signatures</h2>
<p>By signing I say that I have read this certificate, whose evidence has the SHA-256 given on its first page.</p>
${[...users, 'Release manager'].map(box)}</section>`;
}

/** How anyone can check that the evidence is what it was, and what that does and does not show. */
export function verification({ evidence }: Certificate): Html {
  return html`<section class="verify"><h2 id="verify" class="flows">How to verify</h2>
<p>The evidence is the folder <code>evidence</code> in the zip that is attached to the change record; the pack is called
<code>${evidence.name}</code>. Its <code>evidence/manifest.json</code> lists every file with its SHA-256.</p>
<ol><li>Unpack the zip, and take the SHA-256 of <code>evidence/manifest.json</code>: on Windows with
<code>certutil -hashfile evidence\\manifest.json SHA256</code>, elsewhere with <code>sha256sum evidence/manifest.json</code>.</li>
<li>Compare it with this one: <span class="hash">${evidence.manifestSha256}</span></li>
<li>Compare both with the one in the change record's work note, which was written when the verdict was given.</li>
<li>Take the SHA-256 of any file in which you are interested and compare it with the manifest.</li></ol>
<p class="muted">When all agree, the files are those that were sealed before anyone decided. Hashes alone do not show who made them:
for that, rely on the change record, which says who published what and when.</p></section>`;
}

function box(who: string): Html {
  const line = (name: string, short = false) => html`<span class="${short ? 'short' : ''}">${name}</span>`;
  const choice = (name: string) => html`<span class="choice"><span class="tick"></span>${name}</span>`;
  return html`<div class="box"><h3>${who}</h3><p>${['Accept', 'Accept with conditions', 'Reject'].map(choice)}</p>
<div class="line">${line('Conditions, each with owner and date')}</div>
<div class="line">${line('Name')}${line('Post')}${line('Service')}</div>
<div class="line">${line('Signature')}${line('Date', true)}</div></div>`;
}
