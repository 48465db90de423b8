import type { Context } from '../desk.ts';
import type { Screen } from '../screen.ts';
import { dropDown, panel, row } from '../ui/controls.ts';
import { workPage } from '../ui/page.ts';

const LENGTHS: Readonly<Record<string, number>> = { '20 minutes': 1_200, '1 second (training)': 1 };

export const settingsScreen: Screen = {
  path: '/settings',
  show: draw,
  events: {
    save: (ctx) => {
      ctx.desk.idleSeconds = LENGTHS[ctx.fields.cboLength ?? ''] ?? 1_200;
      ctx.desk.message = 'Record saved.';
      return draw(ctx);
    },
  },
};

function draw(ctx: Context, alert?: string) {
  const control = dropDown('cboLength', Object.keys(LENGTHS), ctx.fields.cboLength);
  const tools = [{ icon: 'save', event: 'save', hint: 'Save' }];
  const body = panel('My settings', row('End my session after', control));
  return workPage(ctx, { title: 'My settings', path: '/settings', tools, body, alert });
}
