import { commandOf, type Job, type Recipe, shellWord } from './job.ts';
import { cronFields, whenSaid } from './when.ts';

/** A line for crontab. Few crons know time zones: it goes by the machine's clock. */
export function cronRecipe(job: Job): Recipe {
  const { name, title, when, machine, limitMinutes, timeZone } = job;
  const command = commandOf(job).map(shellWord).join(' ');
  const project = shellWord(machine.project);
  // What it prints goes to the log; the line that tells of a failure is what cron sends as a mail.
  const line = `cd ${project} && timeout -k 60 ${limitMinutes}m ${command} >/dev/null 2>&1 || echo "${name} ended with $?, see" ${shellWord(machine.log)}`;
  const text = `# ${title}: ${whenSaid(when)}, by this machine's clock (meant: ${timeZone}).
# Passwords stand in .env in the project's folder, readable by this account alone. It is never tried again by itself.
# cron mails what a line prints, which is only how it ended where that is not 0:
# 1 NO-GO, 2 wrongly set up, 3 no application answered, 4 could not publish, 124 stopped after ${limitMinutes} minutes.
${cronFields(when)} ${line.replaceAll('%', '\\%')}
`;
  return {
    files: [{ name: `${name}.cron`, text }],
    steps: [
      `(crontab -l 2>/dev/null; cat ${shellWord(`${name}.cron`)}) | crontab -   as the account that is to run it`,
      `How it went: ${machine.log}`,
    ],
  };
}
