import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The process environment over the variables of the `.env` files in `directories`, nearest first. A variable that is
 * set in the environment wins. The files are only read.
 */
export function readEnvironment(environment: Environment, directories: readonly string[]): Environment {
  const fromFiles = directories.map((directory) => readEnvFile(join(directory, '.env')));
  return [environment, ...fromFiles].reduceRight((merged, nearer) => ({ ...merged, ...nearer }), {});
}

function readEnvFile(path: string): Environment {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    if (isMissing(error)) return {};
    throw new Error(`The file ${path} could not be read. Make it readable or remove it.`, { cause: error });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
