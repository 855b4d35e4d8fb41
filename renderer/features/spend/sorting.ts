export interface Sorting<Column extends string> {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

/** The same column the other way round, or another: figures from the largest, names from the first. Pure. */
export function sortedBy<Column extends string>(
  { column, direction }: Sorting<Column>,
  next: { readonly column: Column; readonly isName: boolean },
): Sorting<Column> {
  if (next.column === column) return { column, direction: direction === 'ascending' ? 'descending' : 'ascending' };
  return { column: next.column, direction: next.isName ? 'ascending' : 'descending' };
}

/** In the order of what `valueOf` answers; equals stay as they are. Pure. */
export function sortRows<Row>(
  rows: readonly Row[],
  direction: 'ascending' | 'descending',
  valueOf: (row: Row) => string | number,
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => sign * compare(valueOf(one), valueOf(other)));
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other));
}
