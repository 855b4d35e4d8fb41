import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  formatSum,
  judgeCounts,
  readPlaywrightCounts,
  readVitestCounts,
  sumCounts,
} from '../../electron/launch/runner-counts.mjs';

const nothing = { passed: 0, failed: 0, skipped: [] };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchboard-counts-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the sum names skipped tests only where there are some', () => {
  const skipped = [{ title: 'a test', reason: 'no keyring' }];

  expect(formatSum({ passed: 12, failed: 0, skipped: [] })).toBe('12 passed, 0 failed');
  expect(formatSum({ passed: 12, failed: 3, skipped })).toBe('12 passed, 3 failed, 1 skipped');
});

test('all runners are summed', () => {
  const skipped = [{ title: 'a test', reason: 'no keyring' }];

  expect(
    sumCounts([
      { passed: 1, failed: 0, skipped: [] },
      { passed: 2, failed: 3, skipped },
    ]),
  ).toEqual({ passed: 3, failed: 3, skipped });
});

test('a runner that counted nothing has failed', () => {
  expect(judgeCounts(nothing, 0)).toEqual({ ...nothing, failed: 1 });
  expect(judgeCounts(undefined, 0)).toEqual({ ...nothing, failed: 1 });
});

test('a runner that ends with an error has failed, even where no test did', () => {
  expect(judgeCounts({ ...nothing, passed: 5 }, 1)).toEqual({ passed: 5, failed: 1, skipped: [] });
  expect(judgeCounts({ ...nothing, passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2, skipped: [] });
});

test('counts that were cut off while they were written are none', () => {
  const file = join(folder, 'counts.json');
  writeFileSync(file, '{"passed": 1');

  expect(readVitestCounts(file)).toBeUndefined();
  expect(readVitestCounts(join(folder, 'missing.json'))).toBeUndefined();
});

test('a Playwright report gives its counts and the reasons of skipped tests', () => {
  const skippedTest = { status: 'skipped', annotations: [{ type: 'skip', description: 'no binary' }] };
  const spec = {
    file: 'window.spec.ts',
    title: 'opens',
    tests: [skippedTest, { status: 'expected', annotations: [] }],
  };
  const report = {
    stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 },
    errors: [{ message: 'a file that does not load' }],
    suites: [{ specs: [], suites: [{ specs: [spec] }] }],
  };
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));

  expect(readPlaywrightCounts(file)).toEqual({
    passed: 4,
    failed: 3,
    skipped: [{ title: 'window.spec.ts: opens', reason: 'no binary' }],
  });
});
