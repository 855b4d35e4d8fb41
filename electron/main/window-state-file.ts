import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { WindowState } from './fit-window.ts';
import type { Report } from './report.ts';

export interface WindowStateFile {
  readonly read: () => WindowState;
  readonly write: (state: WindowState) => void;
}

const pixels = z.int().min(-100_000).max(100_000);
const StoredState = z.object({
  bounds: z.exactOptional(z.object({ x: pixels, y: pixels, width: pixels.min(1), height: pixels.min(1) })),
  isMaximized: z.boolean(),
  isFullScreen: z.boolean(),
});

/** Remembers the window in a file of its own: it is a matter of this computer, not of the person's data. */
export function createWindowStateFile(directory: string, report: Report): WindowStateFile {
  const file = join(directory, 'window.json');
  return {
    read: () => {
      try {
        return StoredState.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch (error) {
        if (!isAbsent(error)) report('window-state-unreadable', { file, error });
        return { isMaximized: false, isFullScreen: false };
      }
    },
    write: (state) => {
      try {
        // A rename is atomic: a crash leaves the old file or the new one.
        writeFileSync(`${file}.new`, JSON.stringify(state));
        renameSync(`${file}.new`, file);
      } catch (error) {
        report('window-state-not-saved', { file, error });
      }
    },
  };
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
