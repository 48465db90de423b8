import type { Page } from '@playwright/test';
import { expect, it } from 'vitest';
import { Frames } from '../../../harness/run/screen/frames.ts';

type OnFrame = (frame: { data: Buffer; timestamp: number }) => void;

/** Frames of a page whose browser is played: each picture is told when it was drawn, and may come in at any time. */
async function played() {
  let onFrame: OnFrame = () => {};
  const screencast = {
    start: async (options: { onFrame: OnFrame }) => {
      onFrame = options.onFrame;
    },
  };
  const frames = new Frames();
  await frames.watch({ on: () => {}, screencast } as unknown as Page);
  const comesIn = (picture: string, timestamp: number) => onFrame({ data: Buffer.from(picture), timestamp });
  return { frames, comesIn };
}

it('gives a late frame to the step that waited first, and the next one to the next', async () => {
  const { frames, comesIn } = await played();
  const steps = [1_000, 1_033].map((shown) => frames.standing(shown));
  comesIn('first', 1_040);
  comesIn('second', 1_066);
  expect((await Promise.all(steps)).map(String)).toEqual(['first', 'second']);
});

it('gives the frame of before again where nothing was drawn since', async () => {
  const { frames, comesIn } = await played();
  const first = frames.standing(1_000);
  comesIn('the same', 1_000);
  expect(String(await first)).toBe('the same');
  expect(String(await frames.standing(1_100))).toBe('the same');
});
