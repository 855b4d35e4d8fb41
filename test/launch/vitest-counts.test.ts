import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inRepository, toolScripts } from '../../electron/launch/repository-paths.mjs';
import { runScript } from '../../electron/launch/run-script.mjs';

const suite = `
import { beforeAll, describe, expect, test } from 'vitest';
test('passes', () => expect(1).toBe(1));
test('fails', () => expect(1).toBe(2));
test('waits for a keyring', ({ skip }) => skip('no keyring'));
test.skipIf(true)('waits for a disk [no disk]', () => undefined);
describe('a group', () => {
  beforeAll(() => { throw new Error('no set-up'); });
  test('never starts', () => undefined);
});
`;

test('Vitest counts failures of tests, set-ups and files, and keeps the reasons of skipped tests', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-vitest-'));
  const file = join(folder, 'counts.json');
  symlinkSync(inRepository('node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'some.test.mjs'), suite);
  writeFileSync(join(folder, 'broken.test.mjs'), "import './missing.mjs';");

  const reporter = `--reporter=${inRepository('electron/launch/vitest-counts.mjs')}`;
  const parameters = ['run', '--root', folder, reporter];
  const { exitCode } = await runScript(toolScripts.vitest, parameters, { environment: { COUNTS_FILE: file } });
  const counts: unknown = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true, force: true });

  expect(exitCode).toBe(1);
  expect(counts).toEqual({
    passed: 1,
    failed: 3,
    skipped: [
      expect.objectContaining({ reason: 'no keyring' }),
      expect.objectContaining({ reason: 'no disk' }),
      expect.objectContaining({ reason: 'no reason given' }),
    ],
  });
});
