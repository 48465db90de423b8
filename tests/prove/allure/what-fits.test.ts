import { expect, it } from 'vitest';
import { fitsSingleFile } from '../../../harness/prove/allure/what-fits.ts';
import { anAttempt, aRun, aScenario, aStep, screenshotOf, tinyJpeg } from '../../run-record.ts';

const shot = (seed: string, bytes = 20_000) => ({ ...screenshotOf(tinyJpeg(seed)), bytes });
const [passedShot, redShot] = [shot('passed'), shot('red')];

function attempt(status: 'passed' | 'failed', steps: number, media = [passedShot]) {
  return anAttempt({ status, steps: Array.from({ length: steps }, () => aStep({ media })) });
}

function fitting(...attempts: ReturnType<typeof attempt>[]) {
  const scenarios = attempts.map((one, at) =>
    aScenario({ id: `A-${at}`, status: one.status, attempts: [one] }),
  );
  return fitsSingleFile([{ record: aRun({ scenarios: scenarios as never }) }]);
}

it('shows pictures of what failed and none of what passed', () => {
  const [passed, red] = [attempt('passed', 2), attempt('failed', 2, [redShot])];
  const fits = fitting(passed, red);
  expect(fits.media(passedShot, passed)).toBe(false);
  expect(fits.media(redShot, red)).toBe(true);
});

it('shows the last picture of each failure before any other, as far as they fit', () => {
  const shots = ['a', 'b', 'c'].map((seed) => shot(seed, 4_000_000));
  const [early, late, other] = shots;
  if (!early || !late || !other) throw new Error('three pictures');
  const one = anAttempt({ status: 'failed', steps: [aStep({ media: [early] }), aStep({ media: [late] })] });
  const two = attempt('failed', 1, [other]);
  const fits = fitting(one, two);
  expect([early, late, other].map((media) => fits.media(media, one))).toEqual([false, true, true]);
});

it('counts a picture as often as it is shown', () => {
  const [often, once] = [shot('often', 4_000_000), shot('once', 4_000_000)];
  const [one, two] = [attempt('failed', 3, [often]), attempt('failed', 1, [once])];
  const fits = fitting(one, two);
  expect([often, once].map((media) => fits.media(media, one))).toEqual([false, true]);
});

it('leaves the steps of what passed out once there are too many', () => {
  const [few, many, red] = [attempt('passed', 8), attempt('passed', 7001), attempt('failed', 8, [redShot])];
  expect(fitting(few, red).steps(few)).toBe(true);
  expect(fitting(many, red).steps(many)).toBe(false);
  expect(fitting(many, red).steps(red)).toBe(true);
});
