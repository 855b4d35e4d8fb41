import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The directory named by SWITCHBOARD_HOME, if one is: it wins in both hosts. */
export function overriddenDataDirectory(environment: Environment): string | undefined {
  const home = environment.SWITCHBOARD_HOME?.trim();
  return home ? resolve(home) : undefined;
}

/** Where the browser host keeps its data: the same place Electron's `userData` would be on this system. */
export function dataDirectory(environment: Environment, platform: NodeJS.Platform): string {
  const overridden = overriddenDataDirectory(environment);
  if (overridden) return overridden;
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Switchboard');
  if (platform === 'win32') return join(environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Switchboard');
  const configHome = environment.XDG_CONFIG_HOME?.trim();
  return join(configHome ? configHome : join(homedir(), '.config'), 'Switchboard');
}
