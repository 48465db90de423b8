import { commandOf, type Job, type Recipe, shellWord } from './job.ts';
import { cronFields, whenSaid } from './when.ts';

/** A line for crontab. Few crons know time zones: it goes by the machine's clock. */
export function cronRecipe(job: Job): Recipe {
  const { name, title, when, machine, limitMinutes, timeZone, args } = job;
  const command = commandOf(job).map(shellWord).join(' ');
  const project = shellWord(machine.project);
  // What it prints goes to the log; the line that tells of a failure is what cron sends as a mail. Early life support
  // tells people itself of a NO-GO, once, and not every half hour.
  const told = `echo "${name} ended with $code, see" ${shellWord(machine.log)}`;
  const ofThese = args[0] === 'hypercare' ? '-le 1' : '-eq 0';
  const line = `cd ${project} || exit; timeout -k 60 ${limitMinutes}m ${command} >/dev/null 2>&1; code=$?; [ $code ${ofThese} ] || ${told}`;
  const text = `# ${title}: ${whenSaid(when)}, by this machine's clock (meant: ${timeZone}).
# Passwords stand in .env in the project's folder, readable by this account alone. It is never tried again by itself.
# cron mails what a line prints, which is only how it ended where that is to be looked at:
# ${args[0] === 'hypercare' ? '' : '1 NO-GO, '}2 wrongly set up, 3 no application answered, 4 could not publish, 124 stopped after ${limitMinutes} minutes.
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
