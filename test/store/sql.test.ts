import { expect, test } from 'vitest';
import { createRowReader } from '../../electron/store/row-reader.ts';
import { sql, toJson } from '../../electron/store/sql.ts';

test('values become parameters, whatever they contain', () => {
  expect(sql`SELECT ${"'; DROP TABLE keys"}, ${1.5}, ${true}, ${false}, ${undefined}`).toStrictEqual({
    text: 'SELECT ?, ?, ?, ?, ?',
    values: ["'; DROP TABLE keys", 1.5, 1, 0, null],
  });
});

test('a query inside a query keeps its values in their place', () => {
  const inner = sql`(SELECT ${2})`;
  expect(sql`SELECT ${1}, ${inner}, ${3}`).toStrictEqual({ text: 'SELECT ?, (SELECT ?), ?', values: [1, 2, 3] });
});

test('JSON of nothing is nothing', () => {
  expect([toJson(undefined), toJson([]), toJson({ a: 1 })]).toStrictEqual([undefined, '[]', '{"a":1}']);
});

test('a row is spelled like the model', () => {
  const read = createRowReader(['id', 'created_at', 'is_pinned', 'has_end', 'tool_calls_json', 'price_json', 'line']);
  expect(read(['a', 7, 1, 0, '[{"id":"b"}]', null, null])).toStrictEqual({
    id: 'a',
    createdAt: 7,
    isPinned: true,
    hasEnd: false,
    toolCalls: [{ id: 'b' }],
  });
});

test('a JSON column that holds something else is an error with its name', () => {
  const read = createRowReader(['price_json']);
  expect(() => read(['{'])).toThrow('The stored column price_json does not hold JSON.');
});
