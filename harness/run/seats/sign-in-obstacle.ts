import type { Page } from '@playwright/test';
import { Blocked } from '../blocked.ts';
import { maintenanceNotice } from '../diagnose/maintenance.ts';
import type { TroubleKind } from '../schema.ts';
import type { SignInRequest } from './sign-in-request.ts';

const CAPTCHA_FRAMES =
  /\/\/(?:[\w.-]+\.)?(?:recaptcha\.net|hcaptcha\.com|google\.com\/recaptcha|challenges\.cloudflare\.com)/;
const CAPTCHA =
  /\bcaptcha\b|\bI['’]?m not a robot\b|\bI am not a robot\b|\bverify (?:that )?you are (?:a )?human\b|\b(?:type|enter) the (?:characters|letters) (?:you see|in the (?:image|picture)|shown)/i;
const PASSWORD_CHANGE =
  /\b(?:your )?password (?:has |is )?(?:now )?expired\b|\b(?:must|need to|required to|have to) (?:change|choose|set|create|reset) (?:your |a )?(?:new )?password\b|\bchoose a new password\b|\bchange (?:your )?password\b/i;
const LOCKED =
  /\b(?:account|user)\b.{0,40}\b(?:locked|disabled|suspended|blocked)\b|\btoo many (?:failed )?(?:attempts|sign-?ins|log-?ins)\b/i;
const REFUSED =
  /\b(?:wrong|incorrect|invalid|unknown|unrecognised|not recognised)\b.{0,40}\b(?:user ?name|user|password|credentials|log-?in|sign-?in)\b|\b(?:user ?name|password|credentials)\b.{0,40}\b(?:wrong|incorrect|invalid|not recognised|do(?:es)? not match)\b/i;

/** What stands between a person and an application, as its page says it; undefined where it is nothing known. */
export async function obstacle(page: Page, request: SignInRequest): Promise<Blocked | undefined> {
  const { text, title, newPasswords, captcha } = await seen(page);
  const { application, username, account } = request;
  const said = (pattern: RegExp) => sentenceWith(pattern, text);
  const blocked = (sentence: string, kind: TroubleKind, about?: string) =>
    new Blocked(sentence, { kind, ...(about === undefined ? {} : { about }) });
  const notice = maintenanceNotice({ text, title });
  if (notice !== undefined)
    return blocked(`${application.name} is closed: its page says "${notice}".`, 'maintenance');
  if (captcha || said(CAPTCHA))
    return blocked(
      `${application.name} asks ${username} to prove to be human (a CAPTCHA), which no test can.`,
      'captcha',
      account.persona,
    );
  if (
    newPasswords >= 2 ||
    (newPasswords === 1 && said(/\bpassword (?:has |is )?expired\b/i)) ||
    mustChange(text)
  )
    return blocked(
      `${application.name} wants ${username} to change the password before going on.`,
      'password change',
      account.persona,
    );
  const refusal = said(LOCKED) ?? said(REFUSED);
  if (refusal === undefined) return undefined;
  return blocked(`${application.name} did not let ${username} in: "${refusal}"`, 'sign-in', account.persona);
}

/** A link "Change password" beside the way in is not a demand. */
function mustChange(text: string): boolean {
  const said = sentenceWith(PASSWORD_CHANGE, text);
  return said !== undefined && /\b(?:expired|must|need|required|have to|choose)\b/i.test(said);
}

function sentenceWith(pattern: RegExp, text: string): string | undefined {
  return text
    .split(/(?<=[.!?])\s+|\n/)
    .find((one) => pattern.test(one))
    ?.trim()
    .slice(0, 160);
}

async function seen(page: Page) {
  const frames = await Promise.all(
    page.frames().map((frame) =>
      frame
        .evaluate(() => ({
          text: document.body?.innerText ?? '',
          newPasswords: [...document.querySelectorAll('input[type=password]')].filter((one) =>
            one.checkVisibility(),
          ).length,
        }))
        .catch(() => ({ text: '', newPasswords: 0 })),
    ),
  );
  return {
    title: await page.title().catch(() => ''),
    text: frames.map((one) => one.text).join('\n'),
    newPasswords: Math.max(0, ...frames.map((one) => one.newPasswords)),
    captcha: await showsCaptcha(page),
  };
}

/** One that judges without asking stands on many sign-in pages as a small badge, and stops nobody. */
async function showsCaptcha(page: Page): Promise<boolean> {
  const sizes = await Promise.all(
    page
      .frames()
      .filter((frame) => CAPTCHA_FRAMES.test(frame.url()) && !/size=invisible/.test(frame.url()))
      .map(async (frame) => (await frame.frameElement()).boundingBox().catch(() => null)),
  );
  return sizes.some((box) => box !== null && box.height > 0 && box.width > 0);
}
