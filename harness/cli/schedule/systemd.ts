import { commandOf, type Job, type Recipe } from './job.ts';
import { clock, DAYS, type When } from './when.ts';

/** A service and its timer. The timer knows time zones. */
export function systemdRecipe(job: Job): Recipe {
  const { name, title, machine, limitMinutes } = job;
  const service = `[Unit]
Description=${unit(title)}
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
User=${machine.user}
WorkingDirectory=${unit(machine.project)}
# Passwords stand in .env in that folder, readable by this account alone.
ExecStart=${commandOf(job).map(word).join(' ')}
# Beyond its own time budget. Whatever it started ends with it.
TimeoutStartSec=${limitMinutes}min
TimeoutStopSec=1min
# Never again by itself: 1 is NO-GO, 2 wrongly set up, 3 no application answered, 4 could not publish.
Restart=no
`;
  const timer = `[Unit]
Description=${unit(title)}

[Timer]
OnCalendar=${calendar(job.when, job.timeZone)}
AccuracySec=1s
# Not made up for when the machine was off: it would speak of another time.
Persistent=false

[Install]
WantedBy=timers.target
`;
  const files = [
    { name: `${name}.service`, text: service },
    { name: `${name}.timer`, text: timer },
  ];
  return { files, steps: steps(name, machine.log) };
}

function steps(name: string, log: string): string[] {
  return [
    `sudo cp ${name}.service ${name}.timer /etc/systemd/system/`,
    `sudo systemctl daemon-reload && sudo systemctl enable --now ${name}.timer`,
    `Try it: sudo systemctl start ${name}.service`,
    `How it ended: systemctl status ${name}.service, journalctl -u ${name}.service, and ${log}`,
  ];
}

function calendar(when: When, timeZone: string): string {
  if ('everyMinutes' in when) {
    const { everyMinutes } = when;
    return everyMinutes < 60 ? `*-*-* *:00/${everyMinutes}:00` : `*-*-* 00/${everyMinutes / 60}:00:00`;
  }
  const days = when.days?.map((day) => DAYS[day]).join(',');
  return `${days === undefined ? '' : `${days} `}*-*-* ${clock(when)}:00 ${timeZone}`;
}

/** % and $ stand for something in a unit. */
function word(text: string): string {
  const plain = unit(text).replaceAll('$', '$$$$');
  return /^[\w@+=:,./%$-]+$/.test(plain) ? plain : `"${plain.replace(/["\\]/g, '\\$&')}"`;
}

function unit(text: string): string {
  return text.replaceAll('%', '%%');
}
