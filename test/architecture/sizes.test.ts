import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { countLines, listRepositoryFiles } from './repository-files.ts';

const coordinators = ['run-turn.ts', 'create-api.ts', 'compose-core.ts', 'app.tsx'];
const codeFiles = listRepositoryFiles().filter((file) => /\.(tsx?|m?js)$/.test(file));
const shippedFiles = codeFiles.filter(
  (file) => /^(electron|renderer|shared)\/.*\.tsx?$/.test(file) && !file.startsWith('electron/store/migrations/'),
);
const lines = new Map(codeFiles.map((file) => [file, countLines(file)]));

test('no file of code has more than 300 lines', () => {
  const tooLong = codeFiles.filter((file) => linesOf(file) > 300 && !file.startsWith('electron/store/migrations/'));

  expect(tooLong).toEqual([]);
});

test('half of the files stay below 61 lines and 95 percent below 201', () => {
  const sorted = shippedFiles.map(linesOf).sort((one, other) => one - other);

  expect(sorted.length).toBeGreaterThan(100);
  expect(sorted[Math.floor(sorted.length * 0.5)]).toBeLessThanOrEqual(60);
  expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThanOrEqual(200);
});

test('files that coordinate stay below 121 lines', () => {
  const found = shippedFiles.filter((file) => coordinators.includes(basename(file)));

  expect(found.map((file) => basename(file)).sort()).toEqual([...coordinators].sort());
  expect(found.filter((file) => linesOf(file) > 120)).toEqual([]);
});

function linesOf(file: string): number {
  return lines.get(file) ?? 0;
}
