import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransferFiles, type OwnTransferFiles } from './transfer-files.ts';

/** For a data directory that cannot be written: what goes out is made in a folder of this run, which goes with it. */
export function createTemporaryTransferFiles(newId: () => string): OwnTransferFiles {
  const directory = join(tmpdir(), `switchboard-transfers-${newId()}`);
  const files = createTransferFiles(directory, newId);
  return {
    ...files,
    close: async () => {
      await files.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
