export type SqlValue = string | number | boolean | Uint8Array | undefined;

/** SQL text and its values, kept apart so that a value can never become SQL. */
export interface SqlQuery {
  readonly text: string;
  readonly values: readonly (string | number | Uint8Array | null)[];
}

/** Inserted values become parameters; an inserted query becomes part of the text. `undefined` is stored as NULL. */
export function sql(parts: TemplateStringsArray, ...inserts: readonly (SqlValue | SqlQuery)[]): SqlQuery {
  const pieces = inserts.map(toQuery);
  const text = parts.map((part, index) => part + (pieces[index]?.text ?? '')).join('');
  return { text, values: pieces.flatMap((piece) => piece.values) };
}

/** The inside of an `IN (…)`. */
export function listOf(values: readonly (string | number)[]): SqlQuery {
  return { text: values.map(() => '?').join(', '), values };
}

/** What a `_json` column holds. */
export function toJson(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

function toQuery(insert: SqlValue | SqlQuery): SqlQuery {
  if (typeof insert !== 'object' || insert instanceof Uint8Array) return { text: '?', values: [toColumn(insert)] };
  return insert;
}

function toColumn(value: SqlValue): string | number | Uint8Array | null {
  if (value === undefined) return null;
  return typeof value === 'boolean' ? Number(value) : value;
}
