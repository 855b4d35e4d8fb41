import { existsSync } from 'node:fs';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '..', '..');

/** The absolute path of a file that the build makes. `npm test` builds first; a test alone needs a build of its own. */
export function builtFile(path: string): string {
  const file = join(repository, 'out', path);
  if (!existsSync(file)) throw new Error(`out/${path} is missing. Run npm run build, then this test again.`);
  return file;
}
