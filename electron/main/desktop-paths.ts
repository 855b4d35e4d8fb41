import { join } from 'node:path';

/** Absolute paths of what the desktop app reads from its own installation. */
export interface DesktopPaths {
  readonly renderer: string;
  readonly preload: string;
  readonly icon: string;
}

/** `mainDirectory` is the folder of the built entry, `out/main`. */
export function desktopPaths(mainDirectory: string): DesktopPaths {
  const root = join(mainDirectory, '..', '..');
  return {
    renderer: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'index.cjs'),
    icon: join(root, 'resources', 'icons', '512x512.png'),
  };
}
