import { expect, test } from 'vitest';
import { readOnceMore } from '../../../renderer/client/read-once-more.ts';

test('what is wanted while a read is under way is read at its end, also where that read fails', async () => {
  const first = Promise.withResolvers<undefined>();
  const reads: Promise<undefined>[] = [first.promise, Promise.resolve(undefined)];
  let readCount = 0;
  const failures: unknown[] = [];
  const read = readOnceMore(
    async () => {
      readCount += 1;
      await reads.shift();
    },
    (error) => failures.push(error),
  );
  const done = read();
  await read();
  first.reject(new Error('The place is gone.'));
  await done;
  expect([readCount, failures]).toEqual([2, []]);
});

test('a failure is told where nothing else is wanted, and the next read is made', async () => {
  const failures: unknown[] = [];
  let readCount = 0;
  const read = readOnceMore(
    () => {
      readCount += 1;
      return Promise.reject(new Error('The disk is full.'));
    },
    (error) => failures.push(error),
  );
  await read();
  await read();
  expect([readCount, failures.map(String)]).toEqual([2, ['Error: The disk is full.', 'Error: The disk is full.']]);
});
