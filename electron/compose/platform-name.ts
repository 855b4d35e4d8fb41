import type { AppStatus } from '../../shared/model/app-status.ts';

/** The system as the window words its keys. */
export function platformName(platform: NodeJS.Platform): AppStatus['platform'] {
  if (platform === 'darwin') return 'mac';
  return platform === 'win32' ? 'windows' : 'linux';
}
