import { ContractError } from '../../../shared/contract/errors.ts';
import { UnreadableExport } from '../ports/export-reader.ts';
import { wait } from '../ports/wait.ts';
import type { ImportFile, ImportPorts } from './import-ports.ts';
import type { ImportShelf } from './import-shelf.ts';
import { readIntoStore } from './read-into-store.ts';
import type { RunningImport } from './running-import.ts';

/** What an import does from its beginning to its rest. */
export interface ImportRuns {
  readonly bringIn: (run: RunningImport, files: readonly ImportFile[]) => Promise<void>;
  readonly takeBack: (run: RunningImport, because: string) => Promise<void>;
}

/** `closing` ends them where they are; the next start goes on. */
export function createImportRuns(ports: ImportPorts, shelf: ImportShelf, closing: AbortSignal): ImportRuns {
  const { stores, clock, log, reloadProfile } = ports;

  const takeBack = async (run: RunningImport, because: string) => {
    const ending = { because, ...(run.isFailed && { isFailed: true }) };
    shelf.move(run, { state: 'removing', ...ending });
    while (!closing.aborted && stores.imports.removeSome(run.current.id)) await wait(clock, 0, closing);
    await removeFiles(ports, closing);
    if (closing.aborted) return;
    reloadProfile();
    shelf.move(run, { state: 'removed', endedAt: clock.now(), ...ending });
  };

  return {
    takeBack,
    bringIn: async (run, files) => {
      try {
        await readIntoStore({ ...ports, tell: shelf.tell }, { run, files, closing });
      } catch (error) {
        if (!isExpected(error)) log.error('import-failed', { importId: run.current.id, error });
        run.because = describe(error);
        run.isFailed = true;
      } finally {
        await removeUploads(ports, files);
      }
      if (closing.aborted) return;
      if (run.because !== undefined) return takeBack(run, run.because);
      reloadProfile();
      shelf.move(run, { state: 'complete', endedAt: clock.now() });
    },
  };
}

/** What the messages that were taken back had attached. */
async function removeFiles({ stores, attachmentFiles, clock }: ImportPorts, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const hashes = stores.imports.forgetFiles();
    if (hashes.length === 0) return;
    for (const sha256 of hashes) await attachmentFiles.remove(sha256);
    await wait(clock, 0, signal);
  }
}

export async function removeUploads({ files }: ImportPorts, uploads: readonly ImportFile[]): Promise<void> {
  for (const { fileId } of uploads) {
    await files.remove(fileId);
    // What an archive was loaded to.
    await files.remove(`${fileId}.archive`);
  }
}

/** Told to the person whole: the log could add nothing. */
function isExpected(error: unknown): boolean {
  return error instanceof UnreadableExport || (error instanceof ContractError && error.body.code === 'conflict');
}

function describe(error: unknown): string {
  if (error instanceof UnreadableExport) return error.message;
  if (error instanceof ContractError) return error.message;
  return 'Something unexpected happened; the log has the details. Nothing was kept of it: try again.';
}
