import { expect, test } from 'vitest';
import { z } from 'zod';
import { countLines, listRepositoryFiles, readRepositoryFile } from './repository-files.ts';

const files = listRepositoryFiles();
const testFiles = files.filter((file) => /^test\/.*\.tsx?$/.test(file) && !file.startsWith('test/architecture/'));
const textFiles = files.filter((file) => !/\.(png|icns|ico|svg|woff2?|jpe?g|gif|pdf|webp|sqlite|db)$/.test(file));

const Lock = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
});

test('the top level is what ARCHITECTURE names', () => {
  const allowed = [
    'LICENSE',
    'README.md',
    'electron',
    'electron-builder.yml',
    'electron.vite.config.ts',
    'eslint.config.js',
    'package-lock.json',
    'package.json',
    'renderer',
    'resources',
    'shared',
    'test',
    'tsconfig.json',
  ];
  const topLevel = new Set(files.map((file) => file.split('/')[0] ?? ''));

  expect([...topLevel].filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(readRepositoryFile('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
});

test('the lock file has the binaries of every system', () => {
  const lock = Lock.parse(JSON.parse(readRepositoryFile('package-lock.json')));
  const locked = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));
  const wanted = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));

  expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const manifest: unknown = JSON.parse(readRepositoryFile('package.json'));
  const loose = JSON.stringify(manifest).match(/"(?:[@\w/.-]+)":"[~^>][^"]*"/g) ?? [];

  expect(loose.filter((entry) => !entry.startsWith('"node"'))).toEqual([]);
});

test('no file names a folder of one machine', () => {
  const machineFolder = new RegExp(
    ['(?<![\\w.@:/-])/(work', 'root', 'home/[a-z]+', 'Users/[a-z]+)/[a-z]'].join('|'),
    'i',
  );
  const found = textFiles.filter(
    (file) => file !== 'package-lock.json' && machineFolder.test(readRepositoryFile(file)),
  );

  expect(found).toEqual([]);
});

test('README has at most 120 lines and names the two commands', () => {
  expect(countLines('README.md')).toBeLessThanOrEqual(120);
  expect(readRepositoryFile('README.md')).toContain('npm install && npm start');
  expect(readRepositoryFile('README.md')).toContain('npm install && npm test');
});

test('.ci/run runs the test command of the README', () => {
  const commands = readRepositoryFile('.ci/run')
    .split('\n')
    .filter((line) => line.startsWith('npm'));

  expect(commands).toEqual(['npm install && npm test']);
});

test('tests fake ports, never modules', () => {
  expect(filesWith(/\bvi\.(mock|doMock|hoisted)\(/)).toEqual([]);
});

test('no test runs alone', () => {
  expect(filesWith(/\b(test|it|describe)(\.\w+)*\.only\b/)).toEqual([]);
});

test('every skipped test says why', () => {
  const skips = /\b(skipIf|runIf)\(|\.(todo|fixme|fails)\(|\b(test|it|describe)\.skip\(\s*['"`]|\bskip\(\s*\)/;
  // Either `skip(condition, 'the reason')` inside the test, or a title that ends in [the reason].
  const reason = /\bskip\((.+, )?'[^']+'\)|\[[^\]]+\]',/;

  expect(filesWith(skips).filter((file) => !reason.test(readRepositoryFile(file)))).toEqual([]);
});

test('only main and preload import Electron', () => {
  const programs = files.filter((file) => /^(electron|renderer|shared)\/.*\.(tsx?|mjs)$/.test(file));
  const importing = programs.filter((file) =>
    /^import (?!type )[^;]*from 'electron(\/\w+)?'|import\('electron|require\('electron'\)/m.test(
      readRepositoryFile(file),
    ),
  );

  expect(importing.filter((file) => !/^electron\/(main|preload)\//.test(file))).toEqual([]);
  expect(importing.length).toBeGreaterThan(0);
});

function filesWith(pattern: RegExp): readonly string[] {
  return testFiles.filter((file) => pattern.test(readRepositoryFile(file)));
}
