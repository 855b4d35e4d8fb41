import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ExportedFile, ExportedMessage, KeptFile } from '../core/ports/export-reader.ts';
import type { FindFile } from './find-file.ts';
import { keepFile } from './keep-file.ts';
import type { ExportEntry } from './opened-export.ts';

/** What a file is by its first bytes and its name; `refused` is not kept. */
export type RecogniseFile = (
  name: string,
  head: Uint8Array,
) => { readonly kind: KeptFile['kind']; readonly mediaType: string } | { readonly kind: 'refused' };

export interface FileKeeping {
  readonly findFile: FindFile;
  readonly recogniseFile: RecogniseFile;
  readonly attachmentsDirectory: string;
}

/** Larger ones cannot be attached here either. */
const largestBytes = 104_857_600;
const headBytes = 4_096;
/** Tokens are about a fourth of the characters; how far that may be off. */
const charactersPerToken = 4;
const tokenErrorPercent = 40;

/** Keeps the files of a message whose bytes, or whose words, are in the export. */
export async function keepExportedFiles(message: ExportedMessage, keeping: FileKeeping): Promise<ExportedMessage> {
  if (!message.files) return message;
  const files: ExportedFile[] = [];
  for (const file of message.files) files.push(await keepExportedFile(file, keeping));
  return { ...message, files };
}

async function keepExportedFile(file: ExportedFile, keeping: FileKeeping): Promise<ExportedFile> {
  const { text: words, ...described } = file;
  if (words !== undefined)
    return { ...described, ...(words !== '' && { kept: await keepWords(words, file.name, keeping) }) };
  const entry = keeping.findFile(file.key);
  if (!entry || entry.sizeBytes === 0 || entry.sizeBytes > largestBytes) return file;
  const recognised = keeping.recogniseFile(file.name, await readHead(entry));
  if (recognised.kind === 'refused') return file;
  if (recognised.kind === 'text' || recognised.kind === 'code') {
    const content = await text(await entry.open());
    return content.includes('\uFFFD') ? file : { ...file, kept: await keepWords(content, file.name, keeping) };
  }
  const content = await keepFile(await entry.open(), keeping.attachmentsDirectory);
  return content ? { ...file, kept: { ...content, kind: recognised.kind, mediaType: recognised.mediaType } } : file;
}

async function keepWords(words: string, name: string, keeping: FileKeeping): Promise<KeptFile> {
  const content = await keepFile(Readable.from([Buffer.from(words)]), keeping.attachmentsDirectory);
  if (!content) throw new Error(`The text of ${name} was not kept.`);
  const recognised = keeping.recogniseFile(name, Buffer.from(words.slice(0, headBytes)));
  const isCode = recognised.kind === 'code';
  return {
    ...content,
    kind: isCode ? 'code' : 'text',
    mediaType: recognised.kind === 'text' ? recognised.mediaType : 'text/plain',
    text: {
      ...content,
      characters: words.length,
      tokens: Math.ceil(words.length / charactersPerToken),
      errorPercent: tokenErrorPercent,
    },
  };
}

async function readHead(entry: ExportEntry): Promise<Uint8Array> {
  const stream = await entry.open();
  try {
    for await (const chunk of stream) if (Buffer.isBuffer(chunk)) return chunk.subarray(0, headBytes);
    return new Uint8Array();
  } finally {
    stream.destroy();
  }
}
