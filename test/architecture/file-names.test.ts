import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { listRepositoryFiles } from './repository-files.ts';

const code = listRepositoryFiles().filter((file) => /^(electron|renderer|shared|test)\/.*\.(tsx?|mjs|css)$/.test(file));
const emptyWords = /(^|-)(utils?|helpers?|managers?|misc|data(?!-directory)|info|common|stuff|handle[rs]?)(-|\.)/;

test('files are named in kebab-case', () => {
  const isKebabCase = (file: string) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/.test(basename(file));

  expect(code.filter((file) => !isKebabCase(file))).toEqual([]);
});

test('files are named for the one thing they do', () => {
  expect(code.filter((file) => emptyWords.test(basename(file)))).toEqual([]);
});

test('no file only passes on what others export', () => {
  const barrels = code.filter((file) => /^index\.(tsx?|mjs)$/.test(basename(file)));

  expect(barrels.filter((file) => !/^electron\/(main|preload|serve)\/index\.ts$/.test(file))).toEqual([]);
});
