import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendPage } from '../kit/app.ts';
import type { Html } from '../kit/html.ts';
import { type Answer, type Context, deskOf, timedOut } from './desk.ts';
import type { Books } from './domain/records.ts';
import { panel, shown } from './ui/controls.ts';
import { workPage } from './ui/page.ts';

type Fields = Record<string, string>;

/** A screen of the work area. */
export interface Screen {
  readonly path: string;
  /** Draws the screen; also after a postback that names no event of its own, with what was entered. */
  show(ctx: Context, alert?: string): Html;
  /** What happens when one of the screen's icons or links is clicked. */
  readonly events?: Readonly<Record<string, (ctx: Context) => Answer>>;
}

export function addScreen(app: FastifyInstance, books: Books, screen: Screen): void {
  app.get(screen.path, async (request, reply) => {
    const ctx = contextOf(request, books, {});
    return ctx ? sendPage(reply, screen.show(ctx)) : timedOut(reply);
  });
  app.post(screen.path, async (request, reply) => {
    const ctx = contextOf(request, books, await readFields(request));
    return ctx ? answer(reply, act(ctx, screen)) : timedOut(reply);
  });
}

/** Nothing when nobody is signed in. */
function contextOf(request: FastifyRequest, books: Books, fields: Fields): Context | undefined {
  const { account } = request.session;
  if (!account) return undefined;
  return { account, books, desk: deskOf(request), fields, argument: fields.__EVENTARGUMENT ?? '' };
}

function act(ctx: Context, screen: Screen): Answer {
  if (Number(ctx.fields.__PAGE) !== ctx.desk.page) return outOfDate(ctx, screen);
  const event = screen.events?.[ctx.fields.__EVENTTARGET ?? ''];
  return event ? event(ctx) : screen.show(ctx);
}

function answer(reply: FastifyReply, result: Answer): FastifyReply {
  return 'goTo' in result ? reply.redirect(result.goTo, 302) : sendPage(reply, result);
}

function outOfDate(ctx: Context, screen: Screen): Html {
  const body = panel(
    'HFX-0409',
    shown('Error', 'The page has been used in another window. Please start again.'),
  );
  return workPage(ctx, { title: 'Page out of date', path: screen.path, body });
}

/** A form's fields; a file's text stands under the name of its control. */
async function readFields(request: FastifyRequest): Promise<Fields> {
  if (!request.isMultipart()) return { ...(request.body as Fields | undefined) };
  const fields: Fields = {};
  for await (const part of request.parts()) {
    fields[part.fieldname] =
      part.type === 'file' ? (await part.toBuffer()).toString('utf8') : String(part.value);
  }
  return fields;
}
