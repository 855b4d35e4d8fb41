import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { overriddenDataDirectory } from '../platform/data-directory.ts';

/**
 * Settles where everything is kept. Comes before the single-instance lock, which is a matter of this directory. Throws
 * an error that can be shown.
 */
export function chooseDataDirectory(environment: NodeJS.ProcessEnv): string {
  const overridden = overriddenDataDirectory(environment);
  if (overridden === undefined) return app.getPath('userData');
  makeDirectory(overridden);
  app.setPath('userData', overridden);
  return overridden;
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `SWITCHBOARD_HOME names ${directory}, which cannot be made into a directory (${reason}).`;
    throw new Error(`${message} Name another one, or unset it.`, { cause });
  }
}
