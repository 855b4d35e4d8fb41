import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { archiveParts } from '../archive/archive-parts.ts';
import { createCredit } from '../archive/credit.ts';
import { writeZip } from '../archive/write-zip.ts';
import { openDump } from '../store/archive/dump-tables.ts';
import { markdownParts } from './markdown-parts.ts';
import type { ExportWord } from './write-exports.ts';

// A thread of its own, with a connection that only reads: the window goes on meanwhile.

const Order = z.object({
  kind: z.enum(['archive', 'markdown']),
  databasePath: z.string(),
  attachmentsDirectory: z.string(),
  workspaceId: z.string().optional(),
  now: z.int(),
});

const order = Order.parse(workerData);
const credit = createCredit(parentPort);
void write().finally(() => parentPort?.close());

async function write(): Promise<void> {
  const source = order.kind === 'archive' ? archive() : markdownParts(order);
  try {
    let percent = 0;
    const note = (done: number) => (percent = Math.floor((100 * done) / Math.max(1, source.parts.length)));
    for await (const bytes of writeZip(source.parts, note)) {
      await credit.take();
      say({ kind: 'piece', bytes: new Uint8Array(bytes), percent });
    }
    say({ kind: 'end' });
  } finally {
    source.close();
  }
}

function archive() {
  const dump = openDump(order);
  return { parts: archiveParts(dump, { createdAt: order.now, workspaceId: order.workspaceId }), close: dump.close };
}

function say(word: ExportWord): void {
  parentPort?.postMessage(word);
}
