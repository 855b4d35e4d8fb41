import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEnvironment } from '../../electron/platform/environment-file.ts';

let near = '';
let far = '';
beforeEach(() => {
  near = mkdtempSync(join(tmpdir(), 'switchboard-near-'));
  far = mkdtempSync(join(tmpdir(), 'switchboard-far-'));
});
afterEach(() => [near, far].forEach((directory) => rmSync(directory, { recursive: true })));

test('the environment wins over the nearest file, the nearest file over the others', () => {
  writeFileSync(join(near, '.env'), 'A=near\nB=near\n# a comment\nQUOTED="with space"\n');
  writeFileSync(join(far, '.env'), 'A=far\nB=far\nC=far\n');
  expect(readEnvironment({ A: 'process' }, [near, far])).toEqual({
    A: 'process',
    B: 'near',
    C: 'far',
    QUOTED: 'with space',
  });
});

test('directories without a file change nothing', () => {
  expect(readEnvironment({ A: '1' }, [near, join(far, 'missing')])).toEqual({ A: '1' });
});

test('a file that cannot be read is named', () => {
  mkdirSync(join(near, '.env'));
  expect(() => readEnvironment({}, [near])).toThrow(join(near, '.env'));
});
