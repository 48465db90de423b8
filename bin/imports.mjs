// `npm run imports`: import directions. Fails, too, when a source file was not looked at.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.mjs';

const FOLDERS = ['harness', 'steps', 'pages', 'sandbox', 'bin'];
const SOURCE = /\.(ts|mjs)$/;

const folder = process.argv[2] ?? process.cwd();
const { forbidden, options } = rules;
const settings = { ...options, validate: true, ruleSet: { forbidden }, baseDir: folder };
const { output } = await cruise(FOLDERS, settings, options.enhancedResolveOptions);
const faults = [...violations(output), ...unseen(output)];
for (const fault of faults) console.error(fault);
console.log(
  `${output.modules.length} modules, ${output.summary.totalDependenciesCruised} imports, ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

function violations({ summary }) {
  return summary.violations.map(({ from, to, rule }) => {
    const { comment } = rules.forbidden.find(({ name }) => name === rule.name) ?? {};
    return `${from} imports ${to}: ${comment} (${rule.name})`;
  });
}

/** A tool that cannot parse a file passes it by in silence, and a gate that looks at nothing finds nothing. */
function unseen({ modules, summary }) {
  const seen = new Set(modules.map(({ source }) => source));
  const files = FOLDERS.flatMap(listSources);
  const missed = files.filter((file) => !seen.has(file)).map((file) => `${file}: was not looked at (unseen)`);
  return summary.totalDependenciesCruised > 0 ? missed : [...missed, 'no import at all was found (unseen)'];
}

function listSources(name) {
  const entries = readdirSync(join(folder, name), { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && SOURCE.test(entry.name));
  return files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  );
}
