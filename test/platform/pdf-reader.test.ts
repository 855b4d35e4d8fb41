import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createPdfReader } from '../../electron/platform/pdf-reader.ts';
import { makePdf } from '../support/make-pdf.ts';
import { createManualClock } from '../support/manual-clock.ts';

const never = new AbortController().signal;

test('the words of a PDF are read page by page', async () => {
  const { reader, file } = open(makePdf(['The quay at night', 'Paid in (full)']));
  expect(await reader.read(file, never)).toStrictEqual({
    outcome: 'read',
    pageCount: 2,
    text: 'The quay at night\n\nPaid in (full)',
  });
});

test('a file that is no PDF is refused with what to do', async () => {
  const { reader, file } = open(Buffer.from('%PDF-1.4 and nothing else'));
  expect(await reader.read(file, never)).toStrictEqual({
    outcome: 'refused',
    reason: 'is damaged or no PDF that can be read. Open it, save it again and attach that.',
  });
});

test('reading ends when its time is up', async () => {
  const { reader, file, clock } = open(makePdf(['The quay']));
  const reading = reader.read(file, never);
  clock.advance(60_000);
  expect(await reading).toStrictEqual({
    outcome: 'refused',
    reason: 'took longer than 60 s to read. Attach the pages that matter.',
  });
});

test('reading can be called off', async () => {
  const { reader, file, clock } = open(makePdf(['The quay']));
  const callingOff = new AbortController();
  const reading = reader.read(file, callingOff.signal);
  callingOff.abort();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(clock.pendingCount()).toBe(0);
});

function open(content: Buffer) {
  const directory = mkdtempSync(join(tmpdir(), 'switchboard-pdf-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const file = join(directory, 'file.pdf');
  writeFileSync(file, content);
  const clock = createManualClock();
  return { clock, file, reader: createPdfReader(clock) };
}
