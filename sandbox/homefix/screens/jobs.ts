import { html } from '../../kit/html.ts';
import type { Screen } from '../screen.ts';
import { panel, row, textBox } from '../ui/controls.ts';
import { workPage } from '../ui/page.ts';
import { jobCaption } from './captions.ts';

export const jobsScreen: Screen = {
  path: '/jobs',
  show: (ctx, alert) => {
    const body = html`${panel('Repair search', row(jobCaption(ctx.books), textBox('txtJob', ctx.fields.txtJob, 10)))}
<table><tr><td class="note">Enter all seven digits.</td></tr></table>`;
    const tools = [{ icon: 'find', event: 'find' }];
    return workPage(ctx, { title: 'Repair search', path: '/jobs', tools, body, alert });
  },
  events: {
    find: (ctx) => {
      const jobNumber = ctx.fields.txtJob?.trim() ?? '';
      if (!ctx.books.repairs.has(jobNumber)) return jobsScreen.show(ctx, 'Repair not found.');
      ctx.desk.jobNumber = jobNumber;
      return { goTo: '/repair' };
    },
  },
};
