import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';

/** How anyone can check that the evidence is what it was, and what that does and does not show. */
export function verification({ evidence }: Certificate): Html {
  return html`<section class="verify"><h2 id="verify" class="flows">How to verify</h2>
<p>The evidence is the folder <code>evidence</code> in the zip that is attached to the change record; the pack is called
<code>${evidence.name}</code>. Its <code>evidence/manifest.json</code> lists every file with its SHA-256.</p>
<p>Where the harness is installed, <code>uat evidence verify</code> with the zip’s name checks all of it, signatures included, without a network; so does the page
<code>dossier/verify.html</code> of a sealed pack, in a browser. By hand:</p>
<ol><li>Unpack the zip, and take the SHA-256 of <code>evidence/manifest.json</code>: on Windows with
<code>certutil -hashfile evidence\\manifest.json SHA256</code>, elsewhere with <code>sha256sum evidence/manifest.json</code>.</li>
<li>Compare it with this one: <span class="hash">${evidence.manifestSha256}</span></li>
<li>Compare both with the one in the change record's work note, which was written when the verdict was given.</li>
<li>Take the SHA-256 of any file in which you are interested and compare it with the manifest.</li></ol>
<p class="muted">When all agree, the files are those that were sealed before anyone decided. Hashes alone do not show who made them:
for that, rely on the change record, which says who published what and when.</p></section>`;
}
