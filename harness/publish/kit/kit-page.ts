import type { Publication } from '../change-record.ts';

/** What the page says besides the publication's own. */
interface Texts {
  readonly note: string;
  readonly testPlan: string;
  readonly fields: Readonly<Record<'change' | 'task', Readonly<Record<string, string>>>>;
  /** The task of the change that takes the results; null: they go on the change itself. */
  readonly task: string | null;
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:820px;margin:0 auto;padding:24px;color:#1d2b36}
h1{font-size:26px;margin:0 0 4px}h2{font-size:19px;margin:28px 0 8px}
.GO{color:#1f6f43}.NO-GO{color:#a4262c}.GO-WITH-CONDITIONS{color:#8a5a00}
textarea{width:100%;height:11em;font:14px/1.4 ui-monospace,monospace;padding:8px;box-sizing:border-box}
button{font:inherit;padding:4px 14px;margin:4px 0}code{font-size:14px;overflow-wrap:anywhere}td,th{text-align:left;padding:4px 12px 4px 0;vertical-align:top}`;
const SCRIPT = `for(const button of document.querySelectorAll('button'))button.onclick=async()=>{
const area=document.getElementById(button.dataset.of);area.select();
try{await navigator.clipboard.writeText(area.value)}catch{document.execCommand('copy')}button.textContent='Copied'}`;

/** A page that says what to paste where; opens from the disk, without a network. */
export function kitPage(
  { change, releaseName, gate, decision, attachments }: Publication,
  { note, testPlan, fields, task }: Texts,
): string {
  const results = task === null ? '' : ` of the task <b>${text(task)}</b>`;
  const steps = [
    part(
      'Open the change',
      `<p>Open <b>${text(change)}</b> and check that it is the change for <b>${text(releaseName)}</b>.${task === null ? '' : ` Open its task <b>${text(task)}</b>, too; where there is none, all of this goes on the change.`}</p>`,
    ),
    part(
      'Attach the files',
      `<p>With the paper clip${results}. They lie in the folder <code>attach</code> beside this page. One that is too large, or of a kind that is refused, is left out: write its name and SHA-256 and where you keep it under the work note.</p>${files(attachments)}`,
    ),
    part(
      'Paste the test plan',
      `<p>Into the field <b>Test plan</b> of the change, after what stands there. If there is a part between the same two lines from an earlier time, replace that part.</p>${area('test-plan', testPlan)}`,
    ),
    ...(Object.keys(fields.change).length === 0
      ? []
      : [part('Fill in the fields of the change', table(fields.change))]),
    part(
      'Paste the work note',
      `<p>Into <b>Work notes</b>${results}, and post it. Once: a note cannot be taken back.</p>${area('work-note', note)}`,
    ),
    ...(Object.keys(fields.task).length === 0
      ? []
      : [part('Fill in the fields of the task', table(fields.task))]),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${text(`${change}: ${decision}`)}</title><style>${STYLE}</style></head><body>
<h1><span class="${decision.replaceAll(' ', '-')}">${text(decision)}</span>: ${text(releaseName)}</h1>
<p>Gate ${text(gate)}, for change ${text(change)}. ${steps.length} things to do by hand:</p>
${steps.map((step, at) => step.replace('<h2>', `<h2>${at + 1}. `)).join('\n')}
<script>${SCRIPT}</script></body></html>
`;
}

function part(title: string, body: string): string {
  return `<h2>${title}</h2>${body}`;
}

function area(id: string, content: string): string {
  return `<textarea id="${id}" readonly>${text(content)}</textarea><button data-of="${id}">Copy</button>`;
}

function files(attachments: Publication['attachments']): string {
  return `<ul>${attachments.map(({ name, sha256 }) => `<li><code>${text(name)}</code><br><small>SHA-256 ${sha256}</small></li>`).join('')}</ul>`;
}

function table(fields: Readonly<Record<string, string>>): string {
  const rows = Object.entries(fields).map(
    ([name, value]) => `<tr><th><code>${text(name)}</code></th><td>${text(value)}</td></tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

function text(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
