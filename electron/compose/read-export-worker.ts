import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { createCredit } from '../archive/credit.ts';
import { keepFile } from '../archive/keep-file.ts';
import type { ExportEntry } from '../archive/opened-export.ts';
import { isKnownVersion, openLoader } from '../store/archive/load-tables.ts';
import type { WorkerWord } from '../archive/read-in-worker.ts';
import { readExport } from '../archive/read-export.ts';
import { recogniseFile } from '../core/attachments/recognise-file.ts';
import { readRecord } from '../core/imports/read-record.ts';
import { type ExportEvent, UnreadableExport } from '../core/ports/export-reader.ts';

// A thread of its own: unpacking and parsing hundreds of megabytes would hold the window up.

const Order = z.object({
  attachmentsDirectory: z.string(),
  files: z.array(z.object({ path: z.string(), name: z.string() })),
  now: z.int(),
});

/** About so much is handed over at once. */
const portionEvents = 4;

const { files, now, attachmentsDirectory } = Order.parse(workerData);
const archiveTarget = {
  databasePath: `${files[0]?.path ?? ''}.archive`,
  isKnownVersion,
  openLoader,
  keepFile: async (entry: ExportEntry, sha256: string) =>
    (await keepFile(await entry.open(), attachmentsDirectory, sha256)) !== undefined,
};
const credit = createCredit(parentPort);
void read().finally(() => parentPort?.close());

async function read(): Promise<void> {
  try {
    for await (const events of readExport(files, {
      readRecord: (record) => readRecord(record, now),
      archiveTarget,
      keeping: { recogniseFile, attachmentsDirectory },
    }))
      await hand(events);
    say({ kind: 'end' });
  } catch (error) {
    if (!(error instanceof UnreadableExport)) throw error;
    say({ kind: 'unreadable', message: error.message });
  }
}

/** How far it is matters less than what was read: where the other side is busy, it is left out. */
async function hand(events: readonly ExportEvent[]): Promise<void> {
  if (events.length === 1 && events[0]?.type === 'progress' && !credit.isFull()) return;
  for (let from = 0; from < events.length; from += portionEvents) {
    await credit.take();
    say({ kind: 'events', events: events.slice(from, from + portionEvents) });
  }
}

function say(word: WorkerWord): void {
  parentPort?.postMessage(word);
}
