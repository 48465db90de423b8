import type { AttemptRecord } from '../../run/schema.ts';
import { innermost, isRed, type ProvenScenario, picturesOf, stepText } from '../proven.ts';
import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';
import { shownAttempts, shownPictures } from './pictures.ts';

/** Characters of a step that stand below its picture. */
const CAPTION_LENGTH = 110;

/** The pictures of a scenario, each once, under the last step that it shows: large where it failed, small where it passed. */
export function pictures(proven: ProvenScenario, { pictures: { address } }: Certificate): Html | string {
  const captions = captionsOf(proven);
  const figures = shownPictures(proven).flatMap((media) => {
    const source = address(media);
    return source === null ? [] : [figure(captions.get(media.sha256) ?? media.name, source)];
  });
  if (figures.length === 0) return '';
  return html`<div class="${isRed(proven) ? 'pictures' : 'pictures small-ones'}">${figures}</div>`;
}

function figure(caption: string, source: string): Html {
  return html`<figure><img src="${source}" alt="${`The screen after: ${caption}`}"><figcaption>${caption}</figcaption></figure>`;
}

/** By picture, what was done when it was last seen. */
function captionsOf(proven: ProvenScenario): Map<string, string> {
  const captions = new Map<string, string>();
  for (const attempt of shownAttempts(proven)) {
    for (const step of innermost(attempt))
      for (const { sha256 } of picturesOf(step)) captions.set(sha256, captionOf(step, attempt));
    for (const { sha256 } of attempt.media)
      captions.set(sha256, 'the scenario as a whole, pasted by the tester');
  }
  return captions;
}

function captionOf(step: AttemptRecord['steps'][number], { tester }: AttemptRecord): string {
  const text = stepText(step);
  const short = text.length > CAPTION_LENGTH ? `${text.slice(0, CAPTION_LENGTH)} …` : text;
  return `${short} (${step.status}${tester === undefined ? '' : ', pasted by the tester'})`;
}
