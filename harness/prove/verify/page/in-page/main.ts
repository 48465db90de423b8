import type { Verification } from '../../verification.ts';
import { type Told, verdictWords, verificationTold } from '../../verification-lines.ts';
import { verifyPack } from '../../verify-pack.ts';
import { openBlob } from './open-blob.ts';

/** The page's own program: waits for a zip and shows what verification finds. */
const result = document.getElementById('result');
const input = document.getElementById('zip') as HTMLInputElement | null;

input?.addEventListener('change', () => look(input.files?.[0]));
for (const name of ['dragenter', 'dragover', 'dragleave', 'drop']) addEventListener(name, dragged);

function dragged(event: Event): void {
  event.preventDefault();
  document.body.classList.toggle('over', event.type === 'dragenter' || event.type === 'dragover');
  if (event.type === 'drop') look((event as DragEvent).dataTransfer?.files[0]);
}

async function look(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  show(paragraph(`Reading ${file.name} …`));
  try {
    await requireEd25519();
    const found = await verifyPack(await openBlob(file));
    show(verdict(found, file.name), ...verificationTold(found).flatMap(part));
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    show(block('NOT VERIFIED', 'bad', file.name), paragraph(words));
  }
}

/** Throws a sentence for a person whose browser is too old. */
async function requireEd25519(): Promise<void> {
  try {
    await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  } catch {
    throw new Error(
      'This browser cannot check signatures. Use Edge or Chrome from version 137 on, Firefox from 129 on, or the command uat evidence verify.',
    );
  }
}

function verdict(found: Verification, name: string): HTMLElement {
  const tones = { VALID: 'good', 'VALID WITH FILES WITHHELD': 'some', 'NOT VALID': 'bad' };
  return block(verdictWords(found), tones[found.verdict], name);
}

function block(words: string, tone: string, name: string): HTMLElement {
  const element = paragraph(words);
  element.className = `verdict ${tone}`;
  const file = document.createElement('span');
  file.className = 'file';
  file.textContent = name;
  element.append(file);
  return element;
}

function part({ heading, sentences }: Told): HTMLElement[] {
  const title = document.createElement('h2');
  title.textContent = heading;
  const list = document.createElement('ul');
  for (const sentence of sentences) {
    const item = document.createElement('li');
    item.textContent = sentence;
    list.append(item);
  }
  return [title, list];
}

function paragraph(words: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = words;
  return element;
}

function show(...elements: HTMLElement[]): void {
  result?.replaceChildren(...elements);
}
