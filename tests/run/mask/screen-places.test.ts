import { describe, expect, it } from 'vitest';
import { isCovered, maskOf, useOnePage } from './browser.ts';
import { type Case, personal, synthetic } from './options.ts';

const samePage = useOnePage();

const secrets: Case[] = [
  ['a password field', '<input id=x type=password value=anything>', undefined, synthetic, true],
  ['an empty password field', '<input id=x type=password>', undefined, synthetic, true],
  [
    'a password made visible',
    '<label>Password <input id=x value=anything></label>',
    undefined,
    synthetic,
    true,
  ],
  [
    'a field drawn as dots',
    '<input id=x style="-webkit-text-security:disc" value=a>',
    undefined,
    synthetic,
    true,
  ],
  ['a one-time code', '<input id=x autocomplete=one-time-code value=123456>', undefined, synthetic, true],
  ['a secret in any field', '<input id=x value="my s3cret!x">', undefined, synthetic, true],
  ['a secret in text', '<p id=x>Key: s3cret!x.</p>', 's3cret!x', synthetic, true],
  ['text beside a secret', '<p id=x>Key: s3cret!x.</p>', 'Key', synthetic, false],
  ['personal data in a synthetic environment', '<p id=x>999 000 0018</p>', undefined, synthetic, false],
];

const places: Case[] = [
  ['text', '<p id=x>NHS 999 000 0018 of Jane</p>', '999 000 0018', personal, true],
  ['text beside it', '<p id=x>NHS 999 000 0018 of Jane</p>', 'of Jane', personal, false],
  ['text in several elements', '<p><span id=x><b>999</b> <i>000</i> 0018</span>', undefined, personal, true],
  ['text broken in the source', '<p><span id=x>999\n     000\n 0018</span>', undefined, personal, true],
  [
    'text with zero-width characters',
    '<p><span id=x>999\u200b000\u200b0018</span>',
    undefined,
    personal,
    true,
  ],
  [
    'two numbers side by side',
    '<p><span>12345</span><span id=x style="margin-left:9px">9990000018</span></p>',
    undefined,
    personal,
    true,
  ],
  [
    'text in a drawing',
    '<svg width=300 height=40><text id=x y=20>9990000018</text></svg>',
    undefined,
    personal,
    true,
  ],
  ['a field', '<input id=x value=AB123456C>', undefined, personal, true],
  ['a field without personal data', '<input id=x value="CT-014, £1,234.56">', undefined, personal, false],
  ['a text box', '<textarea id=x>call 07700 900123</textarea>', undefined, personal, true],
  [
    'a selection',
    '<select id=x><option>a<option selected>jane@example.com</select>',
    undefined,
    personal,
    true,
  ],
  ['a button', '<input id=x type=button value="Call 07700 900123">', undefined, personal, true],
  ['a placeholder', '<input id=x placeholder="for example jane@example.com">', undefined, personal, true],
  ['editable text', '<div id=x contenteditable>9990000018</div>', '9990000018', personal, true],
  [
    'text drawn by style',
    '<style>#x::after{content:attr(data-n)}</style><span id=x data-n="9990000018"></span>',
    undefined,
    personal,
    true,
  ],
  ['an attribute that is not drawn', '<p id=x data-n="9990000018">Open</p>', undefined, personal, false],
  ['a date of birth', '<dl><dt>Date of birth<dd id=x>12/03/1980</dl>', '12/03/1980', personal, true],
  ['another date', '<dl><dt>Date of claim<dd id=x>12/03/1980</dl>', '12/03/1980', personal, false],
];

describe.each([
  ['secrets', secrets],
  ['personal data in', places],
])('%s', (_, cases) => {
  it.each(cases)('%s', async (what, html, words, options, covered) => {
    const page = await samePage(`<body style="margin:20px">${html}<p>the end`);
    expect(await isCovered(page, maskOf(options), '#x', words), what).toBe(covered);
  });
});
