import type { Edition } from '../../kit/changes.ts';

const BLUE = { dark: '#0a246a', light: '#a6caf0' };
const TEAL = { dark: '#0b4f53', light: '#9fd6d2' };

/** One style sheet for every frame, in the manner of its time. */
export function styleSheet(edition: Edition): string {
  const { dark, light } = edition.has('banner-recoloured') ? TEAL : BLUE;
  return `
body { margin: 0; font: 11px Tahoma, Verdana, "DejaVu Sans", sans-serif; color: #000; background: #fff; }
td, input, select, textarea { font: 11px Tahoma, Verdana, "DejaVu Sans", sans-serif; }
a { color: #00309c; }
.banner { background: linear-gradient(to right, ${dark}, ${light}); color: #fff; height: 46px; }
.banner .name { font: bold italic 22px Georgia, "DejaVu Serif", serif; padding-left: 12px; letter-spacing: 1px; }
.banner .who { padding-right: 10px; color: #fff; text-align: right; }
.banner a { color: ${dark}; }
.strip { background: #ece9d8; border-bottom: 1px solid #aca899; height: 18px; }
body.menu { background: #ece9d8; border-right: 1px solid #aca899; }
.menuhead { background: ${dark}; color: #fff; font-weight: bold; padding: 3px 6px; text-transform: uppercase; }
.menuitem { padding: 3px 4px; }
.menuitem a { text-decoration: none; color: #000; }
.menuitem a:hover { text-decoration: underline; }
.shell { width: 100%; }
.titlebar td { background: linear-gradient(to bottom, #fdfdfd, #d6dff7); border-bottom: 1px solid #7b9ebd; padding: 4px 8px; }
.title { font: bold 13px Tahoma, Verdana, "DejaVu Sans", sans-serif; color: ${dark}; text-transform: uppercase; }
.toolbar { background: #ece9d8; border-bottom: 1px solid #aca899; }
.toolbar td { padding: 2px 3px; }
.toolbar a { display: block; padding: 2px; border: 1px solid #ece9d8; line-height: 0; }
.toolbar a:hover { border: 1px outset #fff; }
.message { color: #006000; font-weight: bold; padding: 4px 10px; }
.panel { border: 1px solid #7b9ebd; margin: 8px; background: #f7f7f2; }
.panelhead { background: #c6d3ef; color: ${dark}; font-weight: bold; padding: 2px 6px; text-transform: uppercase; }
.cap { text-transform: uppercase; font-size: 10px; color: #333; padding: 3px 8px; text-align: right; white-space: nowrap; background: #ece9d8; }
.ctl { padding: 2px 6px; }
.val { padding: 3px 6px; font-weight: bold; }
.warn { color: #b00000; font-weight: bold; padding: 3px 6px; }
input[type=text], input[type=password], select, textarea { border: 2px inset #ddd; background: #fff; }
.grid { border-collapse: collapse; margin: 4px; }
.grid td { border: 1px solid #aca899; padding: 2px 6px; }
.gridhead td { background: ${dark}; color: #fff; font-weight: bold; text-transform: uppercase; font-size: 10px; }
.odd td { background: #fff; } .even td { background: #eef3fb; }
.num { text-align: right; }
.note { color: #555; padding: 6px 10px; }
.signin { border: 2px outset #ece9d8; background: #ece9d8; width: 340px; }
`;
}
