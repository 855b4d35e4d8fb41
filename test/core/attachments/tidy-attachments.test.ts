import { expect, test } from 'vitest';
import { createTidying } from '../../../electron/core/attachments/tidy-attachments.ts';
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

test('a file that no attachment knows stays for 30 days: another database may know it', async () => {
  const { tidying, removed } = open([
    { sha256: 'b'.repeat(64), ageMs: 30 * day },
    { sha256: 'c'.repeat(64), ageMs: 30 * day + 1 },
  ]);
  await tidying.removeUnknown(new AbortController().signal);
  expect(removed).toStrictEqual(['c'.repeat(64)]);
});

function open(files: readonly { readonly sha256: string; readonly ageMs: number }[] = []) {
  const { stores } = openTemporaryStore();
  const clock = createManualClock();
  const removed: string[] = [];
  const attachmentFiles = {
    keep: async () => {},
    read: async function* () {},
    remove: async (sha256: string) => void removed.push(sha256),
    list: async function* () {
      for (const { sha256, ageMs } of files) yield { sha256, modifiedAt: clock.now() - ageMs };
    },
  };
  return { stores, clock, removed, tidying: createTidying({ stores, attachmentFiles, clock }) };
}
