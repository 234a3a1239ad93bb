import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything that must hold, in the order in which it fails fastest. The last line counts the tests. */
const steps: [name: string, script: string][] = [
  ['format, lint and types', 'check'],
  ['unit tests', 'test:unit'],
  ['end-to-end tests', 'test:e2e'],
];

interface Report {
  numPassedTests: number;
  numFailedTests: number;
}

const folder = mkdtempSync(join(tmpdir(), 'eu-ai-lens-test-'));
let passed = 0;
let failed = 0;
for (const [name, script] of steps) {
  console.log(`\n== ${name}`);
  const file = join(folder, `${script.replace(':', '-')}.json`);
  const options = script.startsWith('test:')
    ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    : [];
  const { status } = spawnSync('npm', ['run', '--silent', script, ...options], {
    stdio: 'inherit',
  });
  if (options.length === 0) {
    if (status === 0) passed += 1;
    else failed += 1;
    continue;
  }
  const report = readReport(file);
  passed += report?.numPassedTests ?? 0;
  failed += report?.numFailedTests ?? 0;
  // A suite that broke before its tests, and one without tests, are failures too.
  if (report === undefined || report.numPassedTests === 0 || (status !== 0 && failed === 0))
    failed += 1;
}
rmSync(folder, { recursive: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
