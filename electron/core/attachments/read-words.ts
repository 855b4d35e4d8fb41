import { ContractError } from '../../../shared/contract/errors.ts';
import type { AttachedText } from '../../../shared/model/attachment.ts';
import type { TransferFileId } from '../ports/transfer-files.ts';
import type { AttachmentPorts } from './attachment-ports.ts';
import { decodeText, encodingOfMark, type TextEncoding } from './decode-text.ts';
import { headBytes } from './recognise-file.ts';

/** Text in a file of its own that is not kept yet. */
export interface WrittenText {
  readonly fileId: TransferFileId;
  readonly text: AttachedText;
}

/** What follows is taken to be like what was counted: to count all of a long text takes seconds. */
const countedCharacters = 400_000;
const sampleErrorPercent = 15;
const pieceBytes = 262_144;

/** The words of a text file in UTF-8, whatever it was written in. */
export async function transcode(ports: AttachmentPorts, fileId: TransferFileId, name: string): Promise<WrittenText> {
  for (const encoding of await encodingsOf(ports, fileId)) {
    const written = await writeAs(ports, fileId, encoding);
    if (written) return written;
  }
  const message = `"${name}" holds text in no encoding that can be read. Save it as UTF-8 and attach that.`;
  throw new ContractError({ code: 'conflict', message });
}

/** Writes a text to a file and counts it. */
export async function writeText(ports: AttachmentPorts, pieces: AsyncIterable<string>): Promise<WrittenText> {
  const { transferFiles } = ports;
  const fileId = await transferFiles.create();
  try {
    const counter = createCounter(ports);
    for await (const piece of pieces) {
      counter.add(piece);
      await transferFiles.append(fileId, new TextEncoder().encode(piece));
    }
    const { sha256, sizeBytes } = await transferFiles.finish(fileId);
    return { fileId, text: { sha256, sizeBytes, ...(await counter.total()) } };
  } catch (error) {
    await transferFiles.remove(fileId);
    throw error;
  }
}

async function encodingsOf({ transferFiles }: AttachmentPorts, id: TransferFileId): Promise<readonly TextEncoding[]> {
  const marked = encodingOfMark(await readHead(transferFiles, id));
  return marked ? [marked] : ['utf-8', 'windows-1252'];
}

export async function readHead(
  { read }: Pick<AttachmentPorts['transferFiles'], 'read'>,
  id: TransferFileId,
): Promise<Uint8Array> {
  for await (const piece of read(id, { pieceBytes: headBytes, signal: never })) return piece;
  return new Uint8Array();
}

/** Undefined where the file is not written like this. */
async function writeAs(
  ports: AttachmentPorts,
  fileId: TransferFileId,
  encoding: TextEncoding,
): Promise<WrittenText | undefined> {
  const bytes = ports.transferFiles.read(fileId, { pieceBytes, signal: never });
  try {
    return await writeText(ports, decodeText(bytes, encoding));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function createCounter({ tokens }: AttachmentPorts) {
  let sample = '';
  let characters = 0;
  return {
    add: (piece: string) => {
      characters += piece.length;
      if (sample.length < countedCharacters) sample += piece;
    },
    total: async (): Promise<Omit<AttachedText, 'sha256' | 'sizeBytes'>> => {
      const counted = await tokens.count(sample, never);
      if (characters === sample.length) return { characters, ...counted };
      return {
        characters,
        tokens: Math.ceil((counted.tokens / sample.length) * characters),
        errorPercent: counted.errorPercent + sampleErrorPercent,
      };
    },
  };
}

const never = new AbortController().signal;
