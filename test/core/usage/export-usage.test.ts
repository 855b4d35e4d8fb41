import { expect, test } from 'vitest';
import { z } from 'zod';
import { exportUsage, type UsageExport } from '../../../electron/core/usage/export-usage.ts';
import { csvLine } from '../../../shared/model/csv-line.ts';
import { usageRecord } from '../../store/samples.ts';
import { openTemporaryStore } from '../../store/temporary-store.ts';

const span = { from: 0, to: 10_000_000 };

test('a CSV field is quoted where it must be and never becomes a formula', () => {
  expect(csvLine(['a,b', 'say "so"', '=1+1', '-2', -2, undefined, true, 'two\nlines'])).toBe(
    '"a,b","say ""so""",\'=1+1,\'-2,-2,,true,"two\nlines"\r\n',
  );
  expect(csvLine(['＝1+1', '＠SUM(1)'])).toBe("'＝1+1,'＠SUM(1)\r\n");
});

test('an export has every call that passes once, oldest first, over many pages', async () => {
  const text = await exported({ span, filter: { provider: 'alpha' }, format: 'json' });
  const json = z.array(z.object({ id: z.string() })).parse(JSON.parse(text));
  expect(json.map(({ id }) => id)).toStrictEqual(Array.from({ length: 450 }, (_, index) => idOf(index)));
  const csv = await exported({ span, filter: {}, format: 'csv' });
  expect([csv.split('\r\n').length, csv.slice(0, 15)]).toStrictEqual([453, 'time,id,at,prov']);
});

test('an export of nothing is still a file', async () => {
  expect(JSON.parse(await exported({ span, filter: { provider: 'nobody' }, format: 'json' }))).toStrictEqual([]);
});

async function exported(order: UsageExport): Promise<string> {
  const { stores } = openTemporaryStore();
  // Three at each moment, so that pages end between calls of the same time.
  const records = Array.from({ length: 450 }, (_, index) =>
    usageRecord({ id: idOf(index), at: 1_000 + Math.floor(index / 3) }),
  );
  stores.usage.record([...records, usageRecord({ id: 'other', at: 900, providerId: 'beta', model: 'beta/mini' })]);
  const { signal } = new AbortController();
  const pieces = exportUsage({ spend: stores.spend, pause: () => Promise.resolve() }, order, signal);
  const texts: string[] = [];
  for await (const { text } of pieces) texts.push(text);
  return texts.join('');
}

function idOf(index: number): string {
  return `call-${String(index).padStart(4, '0')}`;
}
