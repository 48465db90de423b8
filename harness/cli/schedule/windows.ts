import { commandOf, type Job, type Recipe } from './job.ts';
import { clock, type When } from './when.ts';

const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A task for Windows Task Scheduler. Its start has no zone: it goes by the machine's clock. */
export function windowsRecipe(job: Job): Recipe {
  const { name, title, machine, limitMinutes, when } = job;
  const [node = '', ...words] = commandOf(job);
  // ASCII, and no encoding named: schtasks takes that, UTF-8 with a mark or a wrongly named encoding it refuses.
  const text = `<?xml version="1.0"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>${xml(title)}. Ends with 0 done and GO, 1 NO-GO, 2 wrongly set up, 3 no application answered, 4 could not publish.</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
${triggerOf(when)}
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <!-- Runs whether somebody is signed in or not. schtasks asks for the account's password; it is not kept here. -->
    <Principal id="Author">
      <LogonType>Password</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <!-- Never two at once, never again after a failure, and not made up for when the machine was off. -->
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <AllowHardTerminate>true</AllowHardTerminate>
    <StartWhenAvailable>false</StartWhenAvailable>
    <WakeToRun>true</WakeToRun>
    <ExecutionTimeLimit>PT${limitMinutes}M</ExecutionTimeLimit>
    <!-- As a person's own programs; tasks are slower otherwise, and times would be told apart by who started them. -->
    <Priority>5</Priority>
    <Enabled>true</Enabled>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>${xml(node)}</Command>
      <Arguments>${xml(words.map(windowsWord).join(' '))}</Arguments>
      <WorkingDirectory>${xml(machine.project)}</WorkingDirectory>
    </Exec>
  </Actions>
</Task>
`;
  const file = `${name}.xml`;
  return { files: [{ name: file, text }], steps: steps(name, file, machine.log) };
}

function steps(name: string, file: string, log: string): string[] {
  return [
    `schtasks /create /tn "council-uat\\${name}" /xml "${file}" /ru DOMAIN\\ACCOUNT /rp *`,
    'As administrator; it asks for the password of that account, which needs the right "Log on as a batch job".',
    `Try it: schtasks /run /tn "council-uat\\${name}"`,
    `How it ended: "Last Result" in schtasks /query /tn "council-uat\\${name}" /v /fo list, and ${log}`,
  ];
}

function triggerOf(when: When): string {
  if ('everyMinutes' in when)
    return `      <Repetition>
        <Interval>PT${when.everyMinutes}M</Interval>
        <Duration>P1D</Duration>
        <StopAtDurationEnd>false</StopAtDurationEnd>
      </Repetition>
${start('00:00')}
${BY_DAY}`;
  if (when.days === null) return `${start(clock(when))}\n${BY_DAY}`;
  const days = when.days.map((day) => `          <${DAY_NAMES[day]} />`).join('\n');
  return `${start(clock(when))}
      <ScheduleByWeek>
        <WeeksInterval>1</WeeksInterval>
        <DaysOfWeek>
${days}
        </DaysOfWeek>
      </ScheduleByWeek>`;
}

const BY_DAY = `      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>`;

/** The date only says from when on the days count. */
function start(time: string): string {
  return `      <StartBoundary>2026-01-01T${time}:00</StartBoundary>\n      <Enabled>true</Enabled>`;
}

/** As Windows programs take their words apart: a backslash counts before a quotation mark only. */
function windowsWord(word: string): string {
  if (/^[\w@%+=:,./\\-]+$/.test(word)) return word;
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}

function xml(text: string): string {
  return text.replace(/[&<>"]|[^\x20-\x7e]/gu, (one) => `&#${one.codePointAt(0)};`);
}
