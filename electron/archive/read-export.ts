import type { ExportedConversation, ExportedMessage, ExportEvent, ExportFile } from '../core/ports/export-reader.ts';
import { UnreadableExport } from '../core/ports/export-reader.ts';
import type { SkippedRecord } from '../../shared/model/import.ts';
import type { Element } from './array-splitter.ts';
import { chooseEntries } from './choose-entries.ts';
import { describeZipError } from './describe-zip-error.ts';
import { createFindFile } from './find-file.ts';
import { type FileKeeping, keepExportedFiles } from './keep-exported-files.ts';
import { openExport } from './open-export.ts';
import { openNested } from './open-nested.ts';
import type { ExportEntry, OpenedExport } from './opened-export.ts';
import { type ArchiveTarget, findManifest, readArchive } from './read-archive.ts';
import { readElements } from './read-elements.ts';
import { sliceMessages } from './slice-messages.ts';

/** What one record of a file holds; `undefined` where nothing tells what it is. */
export type ReadRecord = (record: unknown) =>
  | {
      readonly kind: 'conversation';
      readonly conversation: ExportedConversation;
      readonly messages: readonly ExportedMessage[];
    }
  | { readonly kind: 'skipped'; readonly what: string; readonly why: string }
  | undefined;

export interface ExportReaders {
  readonly readRecord: ReadRecord;
  readonly archiveTarget: ArchiveTarget;
  /** Without one files count as not part of the export. */
  readonly keeping?: Omit<FileKeeping, 'findFile'>;
}

/** Reads the files one after the other, element by element. Throws `UnreadableExport` where one cannot be read at all. */
export async function* readExport(
  files: readonly ExportFile[],
  { readRecord, archiveTarget, keeping }: ExportReaders,
): AsyncGenerator<readonly ExportEvent[], void> {
  const opened: OpenedExport[] = [];
  const others: OpenedExport[] = [];
  const unreadable: SkippedRecord[] = [];
  try {
    for (const file of files) {
      const outer = await openExport(file);
      opened.push(outer);
      const nested = await openNested(file, outer);
      opened.push(...nested.opened);
      unreadable.push(...nested.unreadable);
    }
    for (const one of opened) {
      const manifest = await findManifest(one);
      if (manifest) yield* readArchive(one, manifest, archiveTarget);
      else others.push(one);
    }
    if (unreadable.length > 0) yield unreadable.map((record) => ({ type: 'skipped', record }) as const);
    if (others.length === 0) return;
    const entries = others.flatMap((one) => chooseEntries(one.entries));
    const findFile = createFindFile(others.flatMap((one) => one.entries));
    const fileNames = files.map(({ name }) => name).join(', ');
    for await (const events of readEntries(entries, { readRecord, fileNames, unreadable })) {
      yield keeping ? await withFiles(events, { ...keeping, findFile }) : events;
    }
  } finally {
    for (const one of opened) one.close();
  }
}

async function withFiles(events: readonly ExportEvent[], keeping: FileKeeping): Promise<readonly ExportEvent[]> {
  const kept: ExportEvent[] = [];
  for (const event of events) kept.push(event.type === 'messages' ? await keepFilesOf(event.messages, keeping) : event);
  return kept;
}

async function keepFilesOf(messages: readonly ExportedMessage[], keeping: FileKeeping): Promise<ExportEvent> {
  if (!messages.some(({ files }) => files)) return { type: 'messages', messages };
  const kept: ExportedMessage[] = [];
  for (const message of messages) kept.push(await keepExportedFiles(message, keeping));
  return { type: 'messages', messages: kept };
}

interface Reading {
  readonly readRecord: ReadRecord;
  readonly fileNames: string;
  /** What was left out already. */
  readonly unreadable: readonly SkippedRecord[];
}

async function* readEntries(
  entries: readonly ExportEntry[],
  { readRecord, fileNames, unreadable }: Reading,
): AsyncGenerator<readonly ExportEvent[], void> {
  const totalBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let readBytes = 0;
  let isAnyFound = false;
  let [firstSkipped] = unreadable;
  for (const entry of entries) {
    const bytesBefore = readBytes;
    for await (const reading of readEntry(entry)) {
      readBytes += reading.readBytes;
      const read = reading.elements.flatMap((element) => readElement(element, { readRecord, entry }));
      const events = [...read, ...reading.problems];
      isAnyFound ||= events.some(({ type }) => type === 'conversation');
      firstSkipped ??= events.find((event) => event.type === 'skipped')?.record;
      yield [...events, { type: 'progress', readBytes, totalBytes }];
    }
    readBytes = bytesBefore + entry.sizeBytes;
  }
  if (!isAnyFound) throw nothingFound(fileNames, firstSkipped);
}

function nothingFound(fileNames: string, skipped: SkippedRecord | undefined): UnreadableExport {
  const reason = skipped ? ` ${skipped.what}: ${skipped.why}` : '';
  return new UnreadableExport(
    `No conversations were found in ${fileNames}.${reason} Choose the file that ChatGPT, Claude or Switchboard exported, as it was downloaded.`,
  );
}

interface EntryReading {
  readonly elements: readonly Element[];
  readonly readBytes: number;
  readonly problems: readonly ExportEvent[];
}

/** Where a file breaks off, what came before it counts, and the report says where it ended. */
async function* readEntry(entry: ExportEntry): AsyncGenerator<EntryReading, void> {
  const reader = readElements(await entry.open());
  try {
    for (let step = await reader.next(); ; step = await reader.next()) {
      if (!step.done) {
        yield { ...step.value, problems: [] };
        continue;
      }
      const { isComplete, checksum } = step.value;
      const isIntact = entry.checksum === undefined || entry.checksum === checksum;
      const problem = isComplete
        ? 'Its checksum is wrong: parts of it may be damaged.'
        : 'It ends in the middle: the download may have been cut off.';
      if (!isComplete || !isIntact) yield { elements: [], readBytes: 0, problems: [skipped(entry.name, problem)] };
      return;
    }
  } catch (error) {
    const described = describeZipError(error, entry.name);
    if (!(described instanceof UnreadableExport)) throw error;
    yield { elements: [], readBytes: 0, problems: [skipped(entry.name, described.message)] };
  } finally {
    await reader.return({ isComplete: false, checksum: 0 });
  }
}

function readElement(
  element: Element,
  { readRecord, entry }: { readonly readRecord: ReadRecord; readonly entry: ExportEntry },
): readonly ExportEvent[] {
  if (element.kind === 'too-long') return [skipped(`A conversation in ${entry.name}`, 'It is longer than 32 MB.')];
  try {
    return recordsIn(JSON.parse(element.text)).flatMap((record) => toEvents(readRecord(record)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [skipped(`A conversation in ${entry.name}`, 'It is not valid JSON.')];
  }
}

/** Some exports hold their conversations in an object. */
function recordsIn(parsed: unknown): readonly unknown[] {
  if (
    typeof parsed === 'object' &&
    parsed !== null &&
    'conversations' in parsed &&
    Array.isArray(parsed.conversations)
  ) {
    return parsed.conversations;
  }
  return [parsed];
}

function toEvents(read: ReturnType<ReadRecord>): readonly ExportEvent[] {
  if (!read) return [];
  if (read.kind === 'skipped') return [skipped(read.what, read.why)];
  const { conversation, messages } = read;
  return [
    { type: 'conversation', conversation },
    ...sliceMessages(messages).map((slice) => ({ type: 'messages', messages: slice }) as const),
  ];
}

function skipped(what: string, why: string): ExportEvent {
  return { type: 'skipped', record: { what, why } };
}
