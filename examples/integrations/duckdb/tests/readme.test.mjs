// The commands of README.md, run as they stand, print what stands below them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const { TACT_BUILD, TACT_ROOT } = process.env;
const page = readFileSync(`${TACT_ROOT}/examples/integrations/duckdb/README.md`, 'utf8');

// The lines of all blocks of a language.
const linesOf = (language) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].flatMap(([, text]) =>
    text.trimEnd().split('\n'),
  );

// Commands begin with a dollar sign and go on after >; what they print stands below.
function examples() {
  const list = [];
  for (const line of linesOf('console')) {
    if (line.startsWith('$ ')) list.push({ command: line.slice(2), prints: '' });
    else if (line.startsWith('> ')) list.at(-1).command += `\n${line.slice(2)}`;
    else list.at(-1).prints += `${line}\n`;
  }
  return list;
}

// Who runs this test has installed the packages and configured the build.
const isGiven = (line) => /^(apt-get|cmake --preset|npm ci) /.test(line);

const elsewhere =
  TACT_BUILD === `${TACT_ROOT}/build/integrations` ? false : `${TACT_BUILD} is not where the page has it`;

test('the commands print what the page says', { skip: elsewhere }, () => {
  const list = examples();
  const mark = '-- next --\n';
  const script = [
    'set -e',
    ...linesOf('sh')
      .filter((line) => !isGiven(line))
      .map((line) => `${line} > build/duckdb.log`),
    'set +e',
    ...list.map(({ command }) => `${command}\nprintf -- '${mark.trimEnd()}\\n'`),
  ].join('\n');
  const { stdout, stderr } = spawnSync('bash', ['-c', `exec 2>&1\n${script}`], { cwd: TACT_ROOT, encoding: 'utf8' });
  const printed = stdout.split(mark).slice(0, -1);
  assert.equal(printed.length, list.length, stdout + stderr);
  assert.ok(list.length >= 8);
  list.forEach(({ command, prints }, i) => assert.equal(printed[i], prints, command));
});
