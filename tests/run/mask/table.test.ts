import { describe, expect, it } from 'vitest';
import { createMask } from '../../../harness/run/mask/index.ts';

const masks = { fields: ['Case notes'], columns: ['Ward'], regions: [] };
const { table, value } = createMask({
  classOfData: 'masked',
  secrets: ['hunter2!'],
  applicationMasks: masks,
});
const synthetic = createMask({ classOfData: 'synthetic', secrets: ['hunter2!'], applicationMasks: masks });

describe('a table of a step', () => {
  it('loses the column under a declared header, and what has the form of personal data anywhere', () => {
    const rows = [
      ['Name', 'Ward', 'Date of birth', 'Contact'],
      ['Jane', 'Elm', 'unknown', 'jane@example.com'],
      ['Bob', '', '12/03/1980', 'none'],
    ];
    expect(table(rows)).toEqual([
      ['Name', 'Ward', 'Date of birth', 'Contact'],
      ['Jane', '[personal data]', '[date of birth]', '[e-mail address]'],
      ['Bob', '', '[date of birth]', 'none'],
    ]);
  });

  it('of fields and values loses the values of declared fields', () => {
    const rows = [
      ['Case notes', 'lives alone'],
      ['Status', 'open'],
      ['Date of birth', '12 March 1980'],
      ['Password', 'anything'],
    ];
    expect(table(rows)).toEqual([
      ['Case notes', '[personal data]'],
      ['Status', 'open'],
      ['Date of birth', '[date of birth]'],
      ['Password', '[secret]'],
    ]);
  });

  it('of two columns under headers loses the column', () => {
    expect(
      table([
        ['Name', 'Ward'],
        ['Jane', 'Elm'],
      ]),
    ).toEqual([
      ['Name', 'Ward'],
      ['Jane', '[personal data]'],
    ]);
  });

  it('on synthetic data loses passwords only', () => {
    const rows = [
      ['User', 'Ward', 'Password', 'Note'],
      ['jane', 'Elm', 'x', 'is hunter2!'],
    ];
    expect(synthetic.table(rows)).toEqual([rows[0], ['jane', 'Elm', '[secret]', 'is [secret]']]);
  });

  it('stays as it is once masked', () => {
    const once = table([
      ['Ward', 'Date of birth', 'NHS'],
      ['Elm', '12/03/1980', '9990000018'],
    ]);
    expect(table(once)).toEqual(once);
  });
});

describe('data of any shape', () => {
  it('is masked at any depth, by key and by form', () => {
    const data = {
      person: {
        caseNotes: 'lives alone',
        ids: ['9990000018', 9990000026, 12],
        date_of_birth: '1980-03-12',
        active: true,
      },
      rows: [['Ward'], ['Elm']],
      pin: 4711,
      none: null,
    };
    expect(value(data)).toEqual({
      person: {
        caseNotes: '[personal data]',
        ids: ['[NHS number]', '[NHS number]', 12],
        date_of_birth: '[date of birth]',
        active: true,
      },
      rows: [['Ward'], ['[personal data]']],
      pin: '[secret]',
      none: null,
    });
  });

  it('that runs in a circle ends', () => {
    const circle: Record<string, unknown> = { note: 'is hunter2!' };
    circle.self = circle;
    expect(JSON.stringify(value(circle))).not.toContain('hunter2!');
  });
});
