import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { overriddenDataDirectory } from '../platform/data-directory.ts';

/** Settles where everything is kept. Comes before the single-instance lock, which is a matter of this directory. */
export function chooseDataDirectory(environment: NodeJS.ProcessEnv): string {
  const overridden = overriddenDataDirectory(environment);
  if (overridden === undefined) return app.getPath('userData');
  mkdirSync(overridden, { recursive: true });
  app.setPath('userData', overridden);
  return overridden;
}
