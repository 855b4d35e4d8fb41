import { wait } from '../ports/wait.ts';
import type { ImportFile, ImportPorts } from './import-ports.ts';
import { mergeArchive } from './merge-archive.ts';
import { createImportWriter } from './import-writer.ts';
import type { RunningImport } from './running-import.ts';

interface ReadingPorts extends Pick<ImportPorts, 'stores' | 'clock' | 'random' | 'files' | 'readExport'> {
  readonly tell: (seldom: 'seldom') => void;
}

interface Reading {
  readonly run: RunningImport;
  readonly files: readonly ImportFile[];
  readonly closing: AbortSignal;
}

/** So long it goes on before the window has its turn. */
const stretchMs = 1;

/** Stores what the files hold, a little at a time: the window comes first. Ends early where it is stopped. */
export async function readIntoStore(ports: ReadingPorts, { run, files, closing }: Reading): Promise<void> {
  const { stores, clock, random, tell } = ports;
  const { id: importId, workspaceId } = run.current;
  const writer = createImportWriter({ importId, workspaceId, stores, random, now: clock.now });
  const paths = files.map(({ fileId, name }) => ({ path: ports.files.pathOf(fileId), name }));
  const signal = AbortSignal.any([run.reading.signal, closing]);
  let restsAt = clock.monotonic() + stretchMs;
  for await (const events of ports.readExport(paths, signal)) {
    for (const event of events) {
      if (event.type === 'progress') {
        const { readBytes, totalBytes } = event;
        run.current = { ...run.current, progress: { state: 'reading', readBytes, totalBytes } };
        continue;
      }
      if (event.type === 'archive') await mergeArchive(ports, run, { databasePath: event.databasePath, signal });
      else writer.take(event);
      if (clock.monotonic() < restsAt) continue;
      await wait(clock, 0, signal);
      if (signal.aborted) return;
      restsAt = clock.monotonic() + stretchMs;
    }
    if (!isArchive(run)) run.current = { ...run.current, report: writer.report() };
    tell('seldom');
  }
  if (signal.aborted) return;
  writer.finish();
  if (!isArchive(run)) run.current = { ...run.current, report: writer.report() };
}

/** Its report says what was merged. */
function isArchive({ current }: RunningImport): boolean {
  return current.report.products.includes('switchboard');
}
