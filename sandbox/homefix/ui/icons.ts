import { type Html, html, raw } from '../../kit/html.ts';

/** Sixteen by sixteen pixels, drawn as blocks of `x y width height colour`. */
const ICONS: Readonly<Record<string, string>> = {
  save: '1 1 14 14 #1f3d7a,4 1 8 5 #d8dde8,9 2 2 3 #1f3d7a,3 8 10 6 #f4f4f4,4 10 8 1 #9aa,4 12 8 1 #9aa',
  find: '2 2 8 1 #335,2 9 8 1 #335,2 2 1 8 #335,9 2 1 8 #335,3 3 6 6 #cfe6ff,10 10 2 2 #a63,12 12 3 3 #a63',
  open: '1 4 6 2 #c9a227,1 5 13 9 #e7c24a,3 7 13 7 #f6dd85,3 7 13 1 #c9a227',
  triage: '7 1 2 14 #555,2 2 11 4 #d9822b,4 8 11 4 #4a90d9',
  calendar:
    '1 2 14 13 #777,2 6 12 8 #fff,2 3 12 2 #c33,4 8 2 2 #447,7 8 2 2 #447,10 8 2 2 #c33,4 11 2 2 #447',
  tick: '2 8 2 3 #2a8a2a,4 10 2 3 #2a8a2a,6 11 2 3 #2a8a2a,8 8 2 4 #2a8a2a,10 5 2 4 #2a8a2a,12 2 2 4 #2a8a2a',
  cross:
    '2 2 3 3 #c22,11 2 3 3 #c22,5 5 2 2 #c22,9 5 2 2 #c22,6 6 4 4 #c22,5 9 2 2 #c22,9 9 2 2 #c22,2 11 3 3 #c22,11 11 3 3 #c22',
  print: '4 1 8 4 #fff,4 1 8 1 #777,1 5 14 6 #b9bcc4,1 5 14 1 #777,3 8 10 6 #fff,4 10 8 1 #99a,4 12 8 1 #99a',
  home: '7 1 2 1 #a33,5 3 6 1 #a33,3 5 10 1 #a33,1 7 14 1 #a33,3 8 10 7 #e9dcc0,7 10 3 5 #754,4 9 2 2 #9cf',
  file: '3 1 8 14 #fff,3 1 8 1 #888,3 1 1 14 #888,3 14 10 1 #888,12 4 1 11 #888,5 6 6 1 #69c,5 8 6 1 #69c,5 10 6 1 #69c',
  chart: '1 14 14 1 #333,2 8 3 6 #3a6ea5,6 4 3 10 #d9822b,10 6 3 8 #4b9a4b',
  help: '1 1 14 14 #3a6ea5,6 3 4 1 #fff,10 4 1 3 #fff,5 4 1 2 #fff,8 7 2 1 #fff,7 8 2 2 #fff,7 12 2 2 #fff',
  key: '1 5 6 6 #d4a017,3 7 2 2 #fff,7 7 8 2 #d4a017,12 9 2 3 #d4a017',
  back: '2 7 2 2 #2a5caa,4 5 2 6 #2a5caa,6 3 2 10 #2a5caa,8 6 7 4 #2a5caa',
  warning: '7 1 2 2 #e0a800,6 3 4 3 #e0a800,4 6 8 4 #e0a800,2 10 12 5 #e0a800,7 5 2 5 #222,7 11 2 2 #222',
};

export type IconName = string;

/** The picture behind `/images/<name>.gif`: an SVG, whatever its name says. */
export function iconSvg(name: IconName): string | undefined {
  const blocks = ICONS[name]?.split(',').map((block) => {
    const [x, y, width, height, colour] = block.split(' ');
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;
  });
  if (!blocks) return undefined;
  const size = 'width="16" height="16" viewBox="0 0 16 16"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} shape-rendering="crispEdges">${blocks.join('')}</svg>`;
}

/** A picture without alternative text, as the product has it everywhere. */
export function picture(name: IconName): Html {
  return html`<img src="/images/${raw(name)}.gif" width="16" height="16" border="0">`;
}
