import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import { emptyReport, type HeldProvider, type Import } from '../../../shared/model/import.ts';
import type { UploadId } from '../../../shared/model/transfer.ts';
import type { ImportFile, ImportPorts } from './import-ports.ts';
import { createImportShelf } from './import-shelf.ts';
import { createImportRuns, removeUploads } from './import-runs.ts';
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
  /** Whether an import of which nothing is left is out of the person's way. */
  readonly setDismissed: (id: string, isDismissed: boolean) => Import;
  /** What the end of the program interrupted is taken back; used once at start. */
  readonly resume: () => void;
  readonly close: () => void;
}

export function createImports(ports: ImportPorts): Imports {
  const { stores, log } = ports;
  const closing = new AbortController();
  const shelf = createImportShelf(ports);
  const { bringIn, takeBack } = createImportRuns(ports, shelf, closing.signal);

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
      takeHeld(ports, { one: shelf.find(id), providerId, work });
      shelf.tell();
      return shelf.find(id);
    },
    setDismissed: (id, isDismissed) => {
      stores.imports.save(withDismissal(shelf.find(id), isDismissed));
      shelf.tell();
      return shelf.find(id);
    },
    resume: () => {
      const broken = shelf.list().find(({ progress }) => ['reading', 'removing'].includes(progress.state));
      if (broken) begin(broken, (run) => takeBack(run, noteInterruption(run)));
    },
    close: () => closing.abort(),
  };
}

function withDismissal({ isDismissed: _before, ...one }: Import, isDismissed: boolean): Import {
  if (one.progress.state === 'removed') return { ...one, ...(isDismissed && { isDismissed }) };
  const message = 'What this import brought in is still there. Undo the import first.';
  throw new ContractError({ code: 'conflict', message });
}

interface Taking {
  readonly one: Import;
  readonly providerId: string;
  readonly work: (held: HeldProvider) => void;
}

function takeHeld({ stores }: Pick<ImportPorts, 'stores'>, { one, providerId, work }: Taking): void {
  const { heldProviders = [] } = one.report;
  const held = heldProviders.find((provider) => provider.providerId === providerId);
  if (!held || one.progress.state !== 'complete') throw notFound('provider', providerId);
  if (held.isTaken) return;
  work(held);
  const marked = heldProviders.map((provider) => (provider === held ? { ...held, isTaken: true } : provider));
  stores.imports.save({ ...one, report: { ...one.report, heldProviders: marked } });
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

/** Answers why it is taken back. */
function noteInterruption(run: RunningImport): string {
  const { progress } = run.current;
  const isTakenBack = progress.state === 'removing';
  run.isFailed = isTakenBack ? (progress.isFailed ?? false) : true;
  return isTakenBack ? progress.because : 'Switchboard ended before it was done.';
}
