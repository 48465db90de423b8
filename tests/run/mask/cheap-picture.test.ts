import { describe, expect, it } from 'vitest';
import { createMask } from '../../../harness/run/mask/index.ts';

const personal = createMask({ classOfData: 'masked', secrets: [] });
const synthetic = createMask({ classOfData: 'synthetic', secrets: ["it's: hunter2"] });

describe('the cheap picture', () => {
  it.each([
    ['- textbox "Password": anything', true],
    ['- textbox "Password"', false],
    ['- frame "main":\n  - textbox "One-time code": "123456"', true],
    ["- text: it's: hunter2", true],
    ['- textbox "Name": Jane', false],
    ['- text: NHS 999 000 0018', false],
  ])('of synthetic data with %j may not be used: %s', (page, isForbidden) => {
    expect(synthetic.mustMaskPictures(page)).toBe(isForbidden);
  });

  it('of other data may never be used', () => {
    expect(personal.mustMaskPictures('- text: nothing')).toBe(true);
    expect([personal.picturesAlways, synthetic.picturesAlways]).toEqual([true, false]);
  });
});
