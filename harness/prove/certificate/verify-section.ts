import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';

/** How anyone can check that the pack is what it was, what to compare it with, and what that does and does not show. */
export function verification({ evidence, verdict }: Certificate): Html {
  const zip = `${evidence.name}.zip`;
  const record = verdict.change === null ? 'the change record' : `the change record ${verdict.change}`;
  return html`<section class="verify"><h2 id="verify" class="flows">How to verify</h2>
<p>All that is needed is the zip that is attached to ${record}, <code>${zip}</code>: no network, no account, nothing unpacked.</p>
<ol><li><b>Check the zip.</b> Where the harness is installed: <code>uat evidence verify ${zip}</code>. Elsewhere open the page
<code>dossier/verify.html</code> of a pack in Edge, Chrome or Firefox, and choose the zip or drop it onto the page. Take the page
from a pack that you have reason to trust: any pack’s will do, and whoever forged a pack could forge the page in it.</li>
<li><b>Read what it says</b>: VALID; VALID WITH FILES WITHHELD, which names who took them out and why; or NOT VALID, which names each
file that was altered, is missing or was added, and each signature that does not hold.</li>
<li><b>Compare the evidence.</b> The SHA-256 that it prints for <code>evidence/manifest.json</code> must be this one, and the one in the work note of ${record}:
<br><span class="hash">${evidence.manifestSha256}</span></li>
<li><b>Compare the rest.</b> The hash of the dossier, which no document inside it can quote, and the fingerprints of the keys must be those of the
work note, too: of the newest one, where somebody signed later. The ledger’s keeper finds its entry with <code>uat ledger verify --head</code>.</li></ol>
<p>By hand: unpack the zip and take the SHA-256 of <code>evidence/manifest.json</code>, on Windows with
<code>certutil -hashfile evidence\\manifest.json SHA256</code>, elsewhere with <code>sha256sum evidence/manifest.json</code>. It lists the SHA-256 of every file of the evidence.</p>
<p class="muted">Valid shows that no file differs from what was sealed, and that the keys named signed it. It does not show whose keys they are, or that the tests were
the right ones: for that, rely on ${record}, which others keep.</p></section>`;
}
