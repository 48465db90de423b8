import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createMask, type HiddenValues } from '../../../harness/run/mask/index.ts';
import { ariaFragments, shuffled } from './fragments.ts';

const masks = { fields: ['Case notes', 'Allergies'], columns: ['Ward'], regions: ['#history'] };
const options = { secrets: ["it's: hunter2"], applicationMasks: masks };
const personal = createMask({ classOfData: 'masked', ...options });
const synthetic = createMask({ classOfData: 'synthetic', ...options });

function lines(...all: string[]): string {
  return all.join('\n');
}

describe('the snapshot of a page', () => {
  it('never shows the value of a password field, whatever the class of data', () => {
    const page = lines(
      '- text: New password',
      '- textbox "New password": Spring2026',
      '- textbox "Name": Jane',
      '- text: PIN',
      '- textbox: "4711"',
    );
    expect(synthetic.snapshot(page)).toBe(
      lines(
        '- text: New password',
        '- textbox "New password": "[secret]"',
        '- textbox "Name": Jane',
        '- text: PIN',
        '- textbox: "[secret]"',
      ),
    );
  });

  it('loses known secrets wherever they stand, however YAML writes them', () => {
    const page = lines(
      "- 'heading \"Hello it''s: hunter2\" [level=1]'",
      '- text: "it\'s: hunter2 # x"',
      '- link "x":',
      '  - /url: /a?p=it%27s%3A%20hunter2',
    );
    const masked = synthetic.snapshot(page);
    expect(masked).not.toContain('hunter2');
    expect(parse(masked)).toEqual([
      'heading "Hello [secret]" [level=1]',
      { text: '[secret] # x' },
      { 'link "x"': [{ '/url': '/a?p=[secret]' }] },
    ]);
  });

  it('loses declared fields by label, caption, group and definition', () => {
    const page = lines(
      '- textbox "Case notes (confidential)": lives alone',
      '- text: Case notes',
      '- textbox:',
      '  - /placeholder: write here',
      '  - text: lives alone',
      '- term: Allergies',
      '- definition: nuts',
      '- definition: bees',
      '- strong: "Allergies:"',
      '- text: dust;',
      '- emphasis: severe',
      '- group "Date of birth":',
      '  - text: Date of birth Day',
      '  - textbox "Day": "12"',
      '  - textbox "Year": "1980"',
      '- textbox "Status": open',
    );
    const masked = personal.snapshot(page);
    for (const value of ['alone', 'nuts', 'bees', 'dust', 'severe', '"12"', '1980'])
      expect(masked).not.toContain(value);
    expect(masked).toContain('- textbox "Day": "[date of birth]"');
    expect(masked).toContain('- textbox "Status": open');
    expect(masked).toContain('- term: Allergies');
  });

  it('loses the cells under declared headers, and what of them the row repeats', () => {
    const page = lines(
      '- table "People":',
      '  - rowgroup:',
      '    - row "Name Ward Date of birth Status":',
      '      - columnheader "Name"',
      '      - columnheader "Ward"',
      '      - columnheader "Date of birth"',
      '      - columnheader "Status"',
      '    - row "Jane Elm 12 March 1980 Open":',
      '      - cell "Jane"',
      '      - cell "Elm":',
      '        - link "Elm":',
      '          - /url: /wards/elm',
      '      - cell "12 March 1980"',
      '      - cell "Open"',
      '- text: Elm Street is open',
      '- grid:',
      '  - row:',
      '    - columnheader "Name"',
      '    - columnheader "Team"',
      '    - columnheader "Ward"',
      '  - row:',
      '    - cell "Bob in North"',
      '    - cell "Oak"',
    );
    expect(personal.snapshot(page)).toBe(
      page
        .replace('"Jane Elm 12 March 1980 Open"', '"Jane [personal data] [date of birth] Open"')
        .replaceAll('"Elm"', '"[personal data]"')
        .replace('/url: /wards/elm', '/url: "[personal data]"')
        .replace('"12 March 1980"', '"[date of birth]"')
        .replace('"Oak"', '"[personal data]"'),
    );
  });

  it('loses a column of a layout table, and the value in the cell after its caption', () => {
    const table = (...rows: string[][]) =>
      lines(
        '- table:',
        ...rows.flatMap((row) => [
          `  - row "${row.join(' ')}":`,
          ...row.map((cell) => `    - cell "${cell}"`),
        ]),
      );
    expect(personal.snapshot(table(['Name', 'Ward', 'Team'], ['Jane', 'Elm', 'North']))).not.toContain('Elm');
    const fields = personal.snapshot(table(['Allergies:', 'Penicillin'], ['Team', 'North']));
    expect(fields).not.toContain('Penicillin');
    expect(fields).toContain('"Team"');
    expect(fields).toContain('"North"');
  });

  it('loses a date of birth and an account number that only the line before explains', () => {
    const masked = personal.snapshot(
      lines(
        '- strong: Born',
        '- text: 12/03/1980',
        '- text: 20-12-26',
        '- text: "12345678"',
        '- text: 12/03/2026',
      ),
    );
    expect(masked).toBe(
      lines(
        '- strong: Born',
        '- text: "[date of birth]"',
        '- text: "[bank details]"',
        '- text: "[bank details]"',
        '- text: 12/03/2026',
      ),
    );
  });

  it('loses what was read from the page: unnamed fields and regions', () => {
    const hidden: HiddenValues = {
      secrets: ['correcthorse'],
      personal: ['Lives alone'],
      regions: ['Seen by Dr Ash', '82'],
    };
    const page = lines(
      '- textbox: correcthorse',
      '- textbox: Lives alone',
      '- paragraph: Seen by Dr Ash',
      '- text: "82"',
      '- text: room 82',
      '- heading "Lives alone since May"',
    );
    expect(personal.snapshot(page, hidden)).toBe(
      lines(
        '- textbox: "[secret]"',
        '- textbox: "[personal data]"',
        '- paragraph: "[personal data]"',
        '- text: "[personal data]"',
        '- text: room 82',
        '- heading "[personal data] since May"',
      ),
    );
  });

  it('keeps personal data on synthetic data, and all that is not personal on any', () => {
    const page = lines(
      '- heading "Case CC-2026-0017: open" [level=1]',
      '- textbox "Case notes": lives alone',
      '- \'cell "a: b"\'',
      '- text: £1,234.56 on 22 November 2026',
    );
    expect(synthetic.snapshot(page)).toBe(page);
    expect(personal.snapshot(page)).toBe(page.replace('lives alone', '"[personal data]"'));
  });

  it('is the same when masked again, whatever it holds', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const once = personal.snapshot(shuffled(ariaFragments, seed, 15).join(''));
      expect(personal.snapshot(once)).toBe(once);
      expect(once).not.toContain('9990000018');
    }
  });
});
