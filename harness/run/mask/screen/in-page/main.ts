import type * as shared from '../../names.ts';
import type * as captions from './captions.ts';
import type * as columns from './columns.ts';
import type * as cover from './cover.ts';
import type * as elements from './elements.ts';
import type * as geometry from './geometry.ts';
import type * as names from './names.ts';
import type * as targets from './targets.ts';
import type * as text from './text.ts';
import type { Findings, PageAnswer, PageRequest } from './types.ts';
import type * as visible from './visible.ts';
import type * as walk from './walk.ts';
import type * as watch from './watch.ts';

type Kit = typeof shared &
  typeof captions &
  typeof columns &
  typeof cover &
  typeof elements &
  typeof geometry &
  typeof names &
  typeof targets &
  typeof text &
  typeof visible &
  typeof walk &
  typeof watch;

/** Reads, covers, or checks what is covered and uncovers it. Never throws. */
export function answer(kit: Kit, request: PageRequest): PageAnswer {
  const nothing = {
    stamp: '',
    pieces: undefined,
    isCovered: false,
    versions: [],
    fault: undefined,
    hidden: undefined,
  };
  try {
    if (request.task === 'check') return { ...nothing, ...kit.endWatch(kit) };
    const findings = kit.explore(kit, request.rules);
    if (request.task === 'read') return { ...nothing, hidden: hiddenIn(kit, findings, request.rules) };
    return { ...nothing, ...draw(kit, request, findings) };
  } catch (error) {
    kit.takeBoxes();
    return { ...nothing, fault: String(error instanceof Error ? error.message : error) };
  }
}

/** Ranges that were found in another text point at other words now: the caller looks at the new text first. */
export function draw(
  kit: Kit,
  request: PageRequest,
  findings: Findings,
): Pick<PageAnswer, 'stamp' | 'pieces' | 'isCovered'> {
  const stamp = kit.stampOf(findings);
  const isKnown = stamp === request.stamp;
  const pieces = isKnown ? undefined : kit.textsOf(findings);
  if (!isKnown && request.ranges !== '') return { stamp, pieces, isCovered: false };
  // What lies behind what is seen much faster without boxes.
  kit.takeBoxes();
  const targets = kit.findTargets(kit, findings, request);
  const shown = kit.visibleBoxes(kit, targets, true);
  const isCovered = kit.putBoxes(kit, shown.boxes, findings.hasTopLayer);
  if (isCovered) kit.startWatch(kit, request, findings, targets, shown);
  return { stamp, pieces, isCovered };
}

/** The values that the page's text alone does not give away. */
export function hiddenIn(
  kit: Kit,
  findings: Findings,
  rules: PageRequest['rules'],
): { secrets: string[]; personal: string[]; regions: string[] } {
  const contentOf = (element: Element) => (element as HTMLInputElement).value ?? element.textContent ?? '';
  const cells = [...kit.declaredCells(kit, findings, rules), ...kit.captioned(kit, findings, rules)];
  const fields = findings.controls.filter((field) => field.localName !== 'select');
  const found = kit.regionsOf(findings, rules);
  const regions = findings.pieces.filter(({ node }) => found.some((region) => kit.holds(region, node)));
  const filled = (texts: string[]) =>
    [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');
  return {
    secrets: filled(fields.filter((field) => kit.isSecretField(kit, field, rules)).map(contentOf)),
    personal: filled([
      ...fields.filter((field) => kit.isPersonalField(kit, field, rules)).map(contentOf),
      ...cells.map((cell) => kit.asDrawn(cell.textContent ?? '')),
    ]),
    regions: filled(regions.map(({ text }) => text)),
  };
}
