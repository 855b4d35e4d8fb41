import { UsageRow, type SpendStore } from '../ports/spend-store.ts';
import type { UsageFilter, UsageSpan } from '../../../shared/model/usage-filter.ts';
import { csvLine } from '../../../shared/model/csv-line.ts';

export interface UsageExport {
  readonly span: UsageSpan;
  readonly filter: UsageFilter;
  readonly format: 'csv' | 'json';
}

export interface ExportPorts {
  readonly spend: Pick<SpendStore, 'rows'>;
  readonly pause: () => Promise<void>;
}

const rowsAtOnce = 200;

/** The pieces of the file, a page of calls at a time, oldest first. Costs are whole micro-dollars; an unknown one is empty. */
export async function* exportUsage({ spend, pause }: ExportPorts, order: UsageExport, signal: AbortSignal) {
  const { span, filter, format } = order;
  let doneCount = 0;
  let after: { readonly at: number; readonly id: string } | undefined;
  yield { text: format === 'csv' ? csvLine(['time', ...columns]) : '[', doneCount };
  while (!signal.aborted) {
    const rows = spend.rows({ span, filter, after, limit: rowsAtOnce });
    const separator = doneCount > 0 ? ',\n' : '\n';
    const json = rows.map((row) => JSON.stringify({ time: timeOf(row), ...row })).join(',\n');
    doneCount += rows.length;
    if (rows.length > 0) yield { text: format === 'csv' ? rows.map(toLine).join('') : separator + json, doneCount };
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) break;
    after = { at: last.at, id: last.id };
    await pause();
  }
  if (format === 'json' && !signal.aborted) yield { text: '\n]\n', doneCount };
}

const columns = UsageRow.keyof().options;

function toLine(row: UsageRow): string {
  return csvLine([timeOf(row), ...columns.map((column) => row[column])]);
}

function timeOf({ at }: UsageRow): string {
  return new Date(at).toISOString();
}
