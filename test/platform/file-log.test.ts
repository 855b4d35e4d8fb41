import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFileLog } from '../../electron/platform/file-log.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'switchboard-log-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const path = () => join(directory, 'logs', 'switchboard.log');
const lines = () =>
  readFileSync(path(), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

test('each entry is a line of JSON with its time and level', () => {
  const log = createFileLog(path(), () => 0);
  log.info('started', { port: 1 });
  log.warn('slow');
  expect(lines()).toEqual([
    { at: '1970-01-01T00:00:00.000Z', level: 'info', event: 'started', port: 1 },
    { at: '1970-01-01T00:00:00.000Z', level: 'warn', event: 'slow' },
  ]);
});

test('a key never reaches the file, wherever it stands', () => {
  const log = createFileLog(path(), () => 0);
  const key = 'sk-proj-abcdefghijklmnop0123456789';
  log.error('failed', { error: new Error(`401 for ${key}`), headers: { authorization: `Bearer ${key}` } });
  expect(readFileSync(path(), 'utf8')).not.toContain('abcdefghijklmnop');
});

test('an error is written with its message and its cause', () => {
  const log = createFileLog(path(), () => 0);
  log.error('failed', { error: new Error('outer', { cause: new Error('inner') }) });
  expect(lines()[0]).toMatchObject({ error: { name: 'Error', message: 'outer', cause: { message: 'inner' } } });
});

test('a log that grew too long is set aside, once', () => {
  mkdirSync(dirname(path()));
  writeFileSync(path(), 'x'.repeat(5_000_001));
  createFileLog(path(), () => 0).info('fresh');
  expect(lines()).toHaveLength(1);
  expect(statSync(`${path()}.1`).size).toBe(5_000_001);
});

test('a log that cannot be written is no reason to fail', () => {
  const inTheWay = join(directory, 'file');
  writeFileSync(inTheWay, '');
  const complaints = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

  createFileLog(join(inTheWay, 'logs', 'switchboard.log'), () => 0).info('started');

  expect(complaints.mock.calls).toEqual([['{"at":"1970-01-01T00:00:00.000Z","level":"info","event":"started"}\n']]);
});
