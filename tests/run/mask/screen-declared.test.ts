import { describe, expect, it } from 'vitest';
import { isCovered, maskOf, useOnePage } from './browser.ts';
import { type Case, personal, synthetic } from './options.ts';

const samePage = useOnePage();

const declared: Case[] = [
  [
    'a labelled field',
    '<label for=x>Case notes *</label><input id=x value=alone>',
    undefined,
    personal,
    true,
  ],
  ['an aria-label', '<input id=x aria-label="Case notes" value=alone>', undefined, personal, true],
  [
    'aria-labelledby',
    '<b id=l>Case notes</b><hr><input id=x aria-labelledby=l value=alone>',
    undefined,
    personal,
    true,
  ],
  ['a field by its name', '<input id=x name=txtCaseNotes value=alone>', undefined, personal, true],
  [
    'the caption in the row',
    '<table><tr><td>Case notes<td><input id=x value=alone></table>',
    undefined,
    personal,
    true,
  ],
  ['the text to the left', '<p>Case notes: <input id=x value=alone></p>', undefined, personal, true],
  [
    'a field after another',
    '<p>Case notes: <input value=a> <input id=x value=b></p>',
    undefined,
    personal,
    false,
  ],
  [
    'a day of a date of birth',
    '<fieldset><legend>Date of birth</legend><label>Day<input id=x value=12></label></fieldset>',
    undefined,
    personal,
    true,
  ],
  ['bday', '<input id=x autocomplete=bday-day value=12>', undefined, personal, true],
  [
    'text in the next cell',
    '<table><tr><td>Allergies:<td id=x>Nuts<td>Team</table>',
    undefined,
    personal,
    true,
  ],
  ['the cell after that', '<table><tr><td>Allergies:<td>Nuts<td id=x>Team</table>', 'Team', personal, false],
  [
    'cells after a row header',
    '<table><tr><th scope=row>Allergies<td>Nuts<td id=x>Bees</table>',
    undefined,
    personal,
    true,
  ],
  ['definitions', '<dl><dt>Allergies<dd>Nuts<dd id=x>Bees<dt>Team<dd>North</dl>', undefined, personal, true],
  [
    'the definition of another term',
    '<dl><dt>Allergies<dd>Nuts<dt>Team<dd id=x>North</dl>',
    'North',
    personal,
    false,
  ],
  ['text after bold', '<p id=x><b>Allergies:</b> nuts and bees</p>', 'nuts and bees', personal, true],
  [
    'a box after its caption',
    '<div><span>Allergies</span></div><div id=x>nuts</div>',
    'nuts',
    personal,
    true,
  ],
  ['a declared region', '<div id=history>Seen <b id=x>by Dr Ash</b></div>', undefined, personal, true],
  [
    'declared data that is synthetic',
    '<input id=x name=case_notes value=alone>',
    undefined,
    synthetic,
    false,
  ],
];

const columns: Case[] = [
  [
    'captions below a caption',
    '<table><tr><td>Allergies<td>Nuts<tr><td id=x>Team<td>North</table>',
    'Team',
    personal,
    false,
  ],
  ['a column', '<table><tr><th>Name<th>Ward<tr><td>Jane<td id=x>Elm</table>', undefined, personal, true],
  [
    'the column beside',
    '<table><tr><th>Name<th>Ward<tr><td id=x>Jane<td>Elm</table>',
    'Jane',
    personal,
    false,
  ],
  [
    'the header itself',
    '<table><tr><th>Name<th id=x>Ward<tr><td>Jane<td>Elm</table>',
    'Ward',
    personal,
    false,
  ],
  [
    'a column without header cells',
    '<table><tr><td>Name<td>Ward<td>Age<tr><td>Jane<td id=x>Elm<td>9</table>',
    undefined,
    personal,
    true,
  ],
  [
    'a cell over two columns',
    '<table><tr><th>Name<th>Ward<tr><td colspan=2 id=x>Jane, Elm</table>',
    undefined,
    personal,
    true,
  ],
  [
    'a column after one that spans rows',
    '<table><tr><th>A<th>B<th>Ward<tr><td rowspan=2>1<td>2<td>3<tr><td>4<td id=x>Elm</table>',
    undefined,
    personal,
    true,
  ],
  [
    'a grid of boxes',
    '<div role=grid><div role=row><b role=columnheader>Ward</b></div><div role=row><i role=gridcell id=x>Elm</i></div></div>',
    undefined,
    personal,
    true,
  ],
  [
    'a grid that shows some columns',
    '<div role=grid><div role=row><b role=columnheader aria-colindex=4>Ward</b></div><div role=row><i role=gridcell aria-colindex=3>N</i><i role=gridcell aria-colindex=4 id=x>Elm</i></div></div>',
    undefined,
    personal,
    true,
  ],
  [
    'headers in a table of their own',
    '<div><table><tr><th style="width:90px">Name<th style="width:90px">Ward</table><table><tr><td style="width:90px">Jane<td id=x style="width:90px">Elm</table></div>',
    undefined,
    personal,
    true,
  ],
  [
    'a date of birth that is none',
    '<table><tr><th>Date of birth<tr><td id=x>not known</table>',
    undefined,
    personal,
    true,
  ],
];

describe.each([
  ['declared fields:', declared],
  ['declared columns:', columns],
])('%s', (_, cases) => {
  it.each(cases)('%s', async (what, html, words, options, covered) => {
    const page = await samePage(`<body style="margin:20px">${html}<p>the end`);
    expect(await isCovered(page, maskOf(options), '#x', words), what).toBe(covered);
  });
});
