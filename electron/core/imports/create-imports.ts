import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import { emptyReport, type HeldProvider, type Import } from '../../../shared/model/import.ts';
import type { UploadId } from '../../../shared/model/transfer.ts';
import { UnreadableExport } from '../ports/export-reader.ts';
import { wait } from '../ports/wait.ts';
import type { ImportFile, ImportPorts } from './import-ports.ts';
import { createImportShelf } from './import-shelf.ts';
import { readIntoStore } from './read-into-store.ts';
import type { RunningImport } from './running-import.ts';

/** Conversations from elsewhere, one import at a time. */
export interface Imports {
  readonly list: () => readonly Import[];
  readonly start: (order: { readonly uploadIds: readonly UploadId[]; readonly workspaceId: string }) => Promise<Import>;
  /** Stops reading and takes back what was brought in. */
  readonly cancel: (id: string) => Import;
  /** Takes back what a complete import brought in. */
  readonly undo: (id: string) => Import;
  /** Marks a provider that was left out as taken once `work` has taken it. Throws `not-found`, and what `work` throws. */
  readonly take: (id: string, providerId: string, work: (held: HeldProvider) => void) => Import;
  /** What the end of the program interrupted is taken back; used once at start. */
  readonly resume: () => void;
  readonly close: () => void;
}

export function createImports(ports: ImportPorts): Imports {
  const { stores, clock, log } = ports;
  const closing = new AbortController();
  const shelf = createImportShelf(ports);

  const takeBack = async (run: RunningImport, because: string) => {
    shelf.move(run, { state: 'removing', because });
    while (!closing.signal.aborted && stores.imports.removeSome(run.current.id)) await wait(clock, 0, closing.signal);
    await removeFiles(ports, closing.signal);
    ports.reloadProfile();
    if (!closing.signal.aborted) shelf.move(run, { state: 'removed', endedAt: clock.now(), because });
  };
  const bringIn = async (run: RunningImport, files: readonly ImportFile[]) => {
    try {
      await readIntoStore({ ...ports, tell: shelf.tell }, { run, files, closing: closing.signal });
    } catch (error) {
      if (!isExpected(error)) log.error('import-failed', { importId: run.current.id, error });
      run.because = describe(error);
    } finally {
      await removeUploads(ports, files);
    }
    if (closing.signal.aborted) return;
    if (run.because === undefined) {
      ports.reloadProfile();
      shelf.move(run, { state: 'complete', endedAt: clock.now() });
    } else await takeBack(run, run.because);
  };
  const begin = (one: Import, work: (run: RunningImport) => Promise<void>) => {
    const run = shelf.open(one);
    work(run)
      .catch((error: unknown) => log.error('import-failed', { importId: one.id, error }))
      .finally(() => shelf.release(closing.signal.aborted));
  };

  return {
    list: shelf.list,
    start: async ({ uploadIds, workspaceId }) => {
      shelf.refuseSecond();
      const workspace = stores.workspaces.read(workspaceId);
      if (!workspace || workspace.deletedAt !== undefined) throw notFound('workspace', workspaceId);
      const files = await Promise.all(uploadIds.map(ports.takeUpload));
      const one = newImport(ports, files, workspaceId);
      await orRemove(ports, files, () => {
        shelf.refuseSecond();
        stores.imports.save(one);
      });
      begin(one, (run) => bringIn(run, files));
      shelf.tell();
      return one;
    },
    cancel: (id) => shelf.stopReading(id, 'You cancelled it.'),
    undo: (id) => {
      const one = shelf.find(id);
      if (one.progress.state !== 'complete') return one;
      shelf.refuseSecond();
      begin(one, (run) => takeBack(run, 'You undid it.'));
      return shelf.find(id);
    },
    take: (id, providerId, work) => {
      const one = shelf.find(id);
      const held = one.report.heldProviders?.find((provider) => provider.providerId === providerId);
      if (!held || one.progress.state !== 'complete') throw notFound('provider', providerId);
      if (!held.isTaken) work(held);
      stores.imports.save(withTaken(one, held));
      shelf.tell();
      return shelf.find(id);
    },
    resume: () => {
      const broken = shelf.list().find(({ progress }) => ['reading', 'removing'].includes(progress.state));
      if (broken) begin(broken, (run) => takeBack(run, interruption(broken)));
    },
    close: () => closing.abort(),
  };
}

function withTaken(one: Import, taken: HeldProvider): Import {
  const heldProviders = (one.report.heldProviders ?? []).map((held) =>
    held === taken ? { ...held, isTaken: true } : held,
  );
  return { ...one, report: { ...one.report, heldProviders } };
}

/** Where `work` throws, nothing stays of the files. */
async function orRemove(ports: ImportPorts, taken: readonly ImportFile[], work: () => void): Promise<void> {
  try {
    work();
  } catch (error) {
    await removeUploads(ports, taken);
    throw error;
  }
}

async function removeUploads({ files }: ImportPorts, uploads: readonly ImportFile[]): Promise<void> {
  for (const { fileId } of uploads) {
    await files.remove(fileId);
    // What an archive was loaded to.
    await files.remove(`${fileId}.archive`);
  }
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

function newImport(
  { random, clock }: Pick<ImportPorts, 'random' | 'clock'>,
  files: readonly ImportFile[],
  workspaceId: string,
): Import {
  return {
    id: random.id(),
    fileNames: files.map(({ name }) => name),
    workspaceId,
    startedAt: clock.now(),
    progress: { state: 'reading', readBytes: 0, totalBytes: 0 },
    report: emptyReport,
  };
}

function interruption({ progress }: Import): string {
  return progress.state === 'removing' ? progress.because : 'Switchboard ended before it was done.';
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
