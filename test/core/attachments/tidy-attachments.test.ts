import { expect, test } from 'vitest';
import { createTidying } from '../../../electron/core/attachments/tidy-attachments.ts';
import type { AttachmentFiles } from '../../../electron/core/ports/attachment-files.ts';
import { plainAttachment } from '../../store/samples.ts';
import { openTemporaryStore } from '../../store/temporary-store.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const day = 86_400_000;

test('an attachment that nobody uses is removed with its file after a day', async () => {
  const { stores, tidying, clock, removed } = open();
  stores.attachments.save(plainAttachment(), clock.now());
  clock.advance(day);
  await tidying.removeUnused(0);
  const onTheDay = [...removed];
  clock.advance(1);
  await tidying.removeUnused(0);
  expect([onTheDay, removed]).toStrictEqual([[], ['a'.repeat(64)]]);
});

test('a file that no attachment knows stays for 30 days from when it was first seen: another database may know it', async () => {
  const sha256 = 'b'.repeat(64);
  const { tidying, clock, removed } = open([sha256]);
  const look = () => tidying.removeUnknown(new AbortController().signal);
  await look();
  clock.advance(20 * day);
  await look();
  clock.advance(10 * day);
  await look();
  const onTheDay = [...removed];
  clock.advance(1);
  await look();
  expect([onTheDay, removed]).toStrictEqual([[], [sha256]]);
});

test('a file that an attachment knows again is counted anew when it is unknown the next time', async () => {
  const { stores, tidying, clock, removed, marks } = open(['a'.repeat(64)]);
  const look = () => tidying.removeUnknown(new AbortController().signal);
  await look();
  clock.advance(29 * day);
  stores.attachments.save(plainAttachment(), clock.now());
  await look();
  expect([marks, removed]).toStrictEqual([new Map(), []]);
});

test('a mark from a clock that stood ahead is set anew', async () => {
  const sha256 = 'b'.repeat(64);
  const { tidying, clock, marks } = open([sha256]);
  marks.set(sha256, clock.now() + 1_000 * day);
  await tidying.removeUnknown(new AbortController().signal);
  expect(marks).toStrictEqual(new Map([[sha256, clock.now()]]));
});

function open(files: readonly string[] = []) {
  const { stores } = openTemporaryStore();
  const clock = createManualClock();
  const removed: string[] = [];
  const marks = new Map<string, number>();
  const attachmentFiles: AttachmentFiles = {
    keep: async () => {},
    read: async function* () {},
    remove: async (sha256) => void removed.push(sha256),
    list: async function* () {
      for (const sha256 of files) {
        const unknownSince = marks.get(sha256);
        yield { sha256, ...(unknownSince !== undefined && { unknownSince }) };
      }
    },
    markUnknown: async (sha256, since) => {
      if (since === undefined) marks.delete(sha256);
      else marks.set(sha256, since);
    },
  };
  return { stores, clock, removed, marks, tidying: createTidying({ stores, attachmentFiles, clock }) };
}
