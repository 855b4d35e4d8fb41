import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const repository = resolve(import.meta.dirname, '../..');

/** Every file that is tracked or about to be, relative to the repository, with forward slashes. */
export function listRepositoryFiles(): readonly string[] {
  const options = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  // A clone that belongs to somebody else is still the repository under test.
  const answer = execFileSync('git', ['-c', 'safe.directory=*', ...options], { cwd: repository, encoding: 'utf8' });
  return answer.split('\0').filter((file) => file !== '' && existsSync(join(repository, file)));
}

export function readRepositoryFile(file: string): string {
  return readFileSync(join(repository, file), 'utf8');
}

/** The lines of a file as an editor counts them. */
export function countLines(file: string): number {
  return readRepositoryFile(file).replace(/\n$/, '').split('\n').length;
}
