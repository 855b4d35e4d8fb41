import { ContractError } from '../../../shared/contract/errors.ts';
import { type Attachment, type ImageCopy, maxAttachmentBytes, type Pixels } from '../../../shared/model/attachment.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { UploadId } from '../../../shared/model/transfer.ts';
import type { TransferFileId } from '../ports/transfer-files.ts';
import type { UploadedFile } from '../transfers/uploads.ts';
import type { AttachmentPorts } from './attachment-ports.ts';
import { readHead, transcode, writeText } from './read-words.ts';
import { recogniseFile } from './recognise-file.ts';

/** A file that has come in, with what the window has made of an image. */
export interface OfferedFile {
  readonly uploadId: UploadId;
  readonly pixels?: Pixels;
  readonly copies?: readonly (Pixels & { readonly uploadId: UploadId })[];
}

interface KeptFile {
  readonly fileId: TransferFileId;
  readonly sha256: string;
}

/** The attachment, and the files that are to be kept for it. */
interface Prepared {
  readonly attachment: Attachment;
  readonly files: readonly KeptFile[];
}

/** Takes a file that has come in: says what it is, reads its words, and keeps it under the hash of its content. */
export async function keepAttachment(ports: AttachmentPorts, offered: OfferedFile): Promise<Attachment> {
  const { uploads, transferFiles, attachmentFiles, stores, clock } = ports;
  const taken: TransferFileId[] = [];
  const note = (id: TransferFileId) => {
    taken.push(id);
    return id;
  };
  const noting: AttachmentPorts = {
    ...ports,
    uploads: { ...uploads, take: (id) => uploads.take(note(id)) },
    transferFiles: { ...transferFiles, create: async () => note(await transferFiles.create()) },
  };
  try {
    const original = await noting.uploads.take(offered.uploadId);
    const { attachment, files } = await prepare(noting, offered, original);
    for (const { fileId, sha256 } of files) await attachmentFiles.keep(fileId, sha256);
    stores.attachments.save(attachment, clock.now());
    return attachment;
  } finally {
    // What was kept has moved away; nothing stays of what was not.
    for (const id of taken) await transferFiles.remove(id);
    for (const { uploadId } of [offered, ...(offered.copies ?? [])]) await uploads.discard(uploadId);
  }
}

async function prepare(ports: AttachmentPorts, offered: OfferedFile, original: UploadedFile): Promise<Prepared> {
  const { fileId, name, sizeBytes, sha256 } = original;
  if (sizeBytes > maxAttachmentBytes) throw refused(`"${name}" is larger than 100 MB, the most that can be attached.`);
  if (sizeBytes === 0) throw refused(`"${name}" is empty.`);
  const recognised = recogniseFile(name, await readHead(ports.transferFiles, fileId));
  if (recognised.kind === 'refused') throw refused(recognised.reason);
  const { kind, mediaType } = recognised;
  const plain: Attachment = { id: ports.random.id(), name, kind, mediaType, sizeBytes, sha256 };
  const files = [{ fileId, sha256 }];
  switch (kind) {
    case 'image':
      return withCopies(ports, offered, { attachment: plain, files });
    case 'pdf':
      return withPages(ports, { attachment: plain, files });
    case 'text':
    case 'code': {
      const written = await transcode(ports, fileId, name);
      return { attachment: { ...plain, text: written.text }, files: [...files, { ...written, ...written.text }] };
    }
    default:
      return assertNever(kind);
  }
}

/** Copies come from the window, which can read images; what is no image by its first bytes is none. */
async function withCopies(
  ports: AttachmentPorts,
  { pixels, copies = [] }: OfferedFile,
  { attachment, files }: Prepared,
): Promise<Prepared> {
  const kept: ImageCopy[] = [];
  const added: KeptFile[] = [];
  for (const { uploadId, width, height } of copies) {
    const { fileId, sha256, sizeBytes } = await ports.uploads.take(uploadId);
    added.push({ fileId, sha256 });
    const recognised = recogniseFile(attachment.name, await readHead(ports.transferFiles, fileId));
    if (recognised.kind !== 'image') throw refused(`The smaller copy of "${attachment.name}" is no image.`);
    kept.push({ sha256, mediaType: recognised.mediaType, sizeBytes, width, height });
  }
  const found = { ...(pixels && { pixels }), ...(kept.length > 0 && { copies: kept }) };
  return { attachment: { ...attachment, ...found }, files: [...files, ...added] };
}

async function withPages(ports: AttachmentPorts, { attachment, files }: Prepared): Promise<Prepared> {
  const [file] = files;
  if (!file) return { attachment, files };
  const content = await ports.pdfReader.read(ports.transferFiles.pathOf(file.fileId), new AbortController().signal);
  if (content.outcome === 'refused') throw refused(`"${attachment.name}" ${content.reason}`);
  const { pageCount, text } = content;
  if (text === '') return { attachment: { ...attachment, pageCount }, files };
  const written = await writeText(ports, inPieces(text));
  return {
    attachment: { ...attachment, pageCount, text: written.text },
    files: [...files, { fileId: written.fileId, sha256: written.text.sha256 }],
  };
}

const pieceCharacters = 262_144;

async function* inPieces(text: string): AsyncGenerator<string, void> {
  // Half a surrogate pair would be lost on the way to bytes.
  const whole = text.toWellFormed();
  for (let from = 0; from < whole.length;) {
    const to = from + pieceCharacters;
    const end = isHighSurrogate(whole.charCodeAt(to - 1)) ? to + 1 : to;
    yield whole.slice(from, end);
    from = end;
  }
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function refused(message: string): ContractError {
  return new ContractError({ code: 'conflict', message });
}
