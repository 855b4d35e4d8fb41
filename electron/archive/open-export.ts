import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type ExportFile, UnreadableExport } from '../core/ports/export-reader.ts';
import type { OpenedExport } from './opened-export.ts';
import { openZip } from './open-zip.ts';

/** A zip or bare JSON, told apart by how the file begins. Throws `UnreadableExport`. */
export async function openExport({ path, name }: ExportFile): Promise<OpenedExport> {
  const { beginning, sizeBytes } = await lookAt(path);
  if (sizeBytes === 0) throw new UnreadableExport(`${name} is empty. Download the export again.`);
  if (beginning.startsWith('PK')) return openZip({ path, name });
  if (/^\uFEFF?\s*[[{]/.test(beginning)) {
    const entry = { name, sizeBytes, open: () => Promise.resolve(createReadStream(path)) };
    return { entries: [entry], close: () => undefined };
  }
  throw new UnreadableExport(
    `${name} is neither a zip archive nor JSON. Choose the file that ChatGPT, Claude or Switchboard exported.`,
  );
}

const lookedAtBytes = 64;

async function lookAt(path: string): Promise<{ readonly beginning: string; readonly sizeBytes: number }> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(lookedAtBytes), 0, lookedAtBytes, 0);
    const { size } = await file.stat();
    return { beginning: buffer.toString('utf8', 0, bytesRead), sizeBytes: size };
  } finally {
    await file.close();
  }
}
