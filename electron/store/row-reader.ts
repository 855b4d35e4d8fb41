export type RowReader = (values: readonly unknown[]) => Readonly<Record<string, unknown>>;

interface Column {
  readonly key: string;
  readonly read: (value: unknown) => unknown;
}

/**
 * Turns the rows of one statement into objects spelled like the model: `snake_case` becomes `camelCase`, NULL becomes
 * absent, `is_` and `has_` columns become booleans, `_json` columns are parsed. Made once per statement.
 */
export function createRowReader(columnNames: readonly string[]): RowReader {
  const columns = columnNames.map(toColumn);
  return (values) => {
    const row: Record<string, unknown> = {};
    for (const [index, { key, read }] of columns.entries()) {
      const value = values[index];
      if (value !== null) row[key] = read(value);
    }
    return row;
  };
}

function toColumn(name: string): Column {
  if (name.endsWith('_json'))
    return { key: toCamelCase(name.slice(0, -'_json'.length)), read: (value) => parse(name, value) };
  if (/^(is|has)_/.test(name)) return { key: toCamelCase(name), read: (value) => value === 1 };
  return { key: toCamelCase(name), read: (value) => value };
}

function toCamelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function parse(name: string, value: unknown): unknown {
  try {
    return JSON.parse(String(value));
  } catch (cause) {
    throw new Error(`The stored column ${name} does not hold JSON.`, { cause });
  }
}
