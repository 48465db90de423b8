import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** How often the memory of a command's processes is looked at, in milliseconds. */
const LOOK_MS = 100;
/** Linux's unit in /proc: the same on all its platforms. */
const TICKS_PER_SECOND = 100;

/**
 * Runs `node …args` and resolves to its seconds and, on Linux, to the processors' seconds of all its processes, the
 * browser's too, which other work on the machine hardly changes, and their peak memory by kind, in MB. All that it
 * prints goes into `log`. Rejects when it fails: a figure for something that did not work says nothing.
 */
export async function measure(args, { cwd, env = {}, log }) {
  const output = createWriteStream(log);
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  const processes = watch(child.pid);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  const seconds = (performance.now() - from) / 1000;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with code ${code}; its output is in ${log}`);
  return { seconds, ...processes.end() };
}

/** One after the other: the seconds and the processors' seconds of all. */
export async function measureAll(commands, options) {
  const total = { seconds: 0, processor: 0 };
  for (const args of commands) {
    const { seconds, processor } = await measure(args, options);
    total.seconds += seconds;
    total.processor += processor;
  }
  return total;
}

/** What a process used in the last tenth of a second of its life is not seen, nor one that lived no longer. */
function watch(root) {
  const peaks = new Map();
  const used = new Map();
  if (!existsSync('/proc/self/status')) return { end: () => ({ processor: Number.NaN, peaks }) };
  const look = () => {
    for (const { id, kind, megabytes, processor } of family(root)) {
      peaks.set(kind, Math.max(peaks.get(kind) ?? 0, megabytes));
      used.set(id, processor);
    }
  };
  const timer = setInterval(look, LOOK_MS);
  return {
    end: () => {
      clearInterval(timer);
      return { processor: [...used.values()].reduce((sum, one) => sum + one, 0), peaks };
    },
  };
}

/** The process and all that it started, each with its peak memory so far. */
function family(root) {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(look);
  const members = new Set([root]);
  for (let before = 0; before < members.size; ) {
    before = members.size;
    for (const { id, parent } of processes) if (members.has(parent)) members.add(id);
  }
  return processes.filter(({ id }) => members.has(id));
}

/** Nothing for a process that has ended meanwhile. */
function look(name) {
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8');
    const field = (key) => Number(new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const megabytes = field('VmHWM') / 1024;
    const processor = processorSeconds(name);
    return [{ id: Number(name), parent: field('PPid'), megabytes, processor, kind: kindOf(command) }];
  } catch {
    return [];
  }
}

/** Its own, without its children's: the browser's are not all waited for by whoever started them. */
function processorSeconds(name) {
  const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

function kindOf(command) {
  if (/workerProcessEntry|lib.worker/.test(command)) return 'worker';
  if (/chrom|edge/i.test(command.split(' ')[0])) return 'browser';
  if (/allure/.test(command)) return 'allure';
  if (/uat\.mjs/.test(command)) return 'command';
  if (/cli\.js test/.test(command)) return 'runner';
  return 'other';
}
