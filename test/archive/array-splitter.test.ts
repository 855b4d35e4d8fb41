import { expect, test } from 'vitest';
import { createArraySplitter, type Element } from '../../electron/archive/array-splitter.ts';
import { fc } from '../support/seeded-properties.ts';

const unlimited = Number.MAX_SAFE_INTEGER;

function split(text: string, { pieceBytes = 7, longestBytes = unlimited } = {}) {
  const splitter = createArraySplitter(longestBytes);
  const bytes = Buffer.from(text);
  const elements: Element[] = [];
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    elements.push(...splitter.push(bytes.subarray(from, from + pieceBytes)));
  }
  return { elements, isComplete: splitter.isComplete() };
}

const parsed = (elements: readonly Element[]): readonly unknown[] =>
  elements.map((element): unknown => (element.kind === 'text' ? JSON.parse(element.text) : element.kind));

test('any array comes apart into its elements, wherever the pieces of the file end', () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue()),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(0, 2),
      (values, pieceBytes, indent) => {
        const { elements, isComplete } = split(JSON.stringify(values, undefined, indent), { pieceBytes });
        expect(parsed(elements)).toEqual(JSON.parse(JSON.stringify(values)));
        expect(isComplete).toBe(true);
      },
    ),
  );
});

test('brackets, quotes and backslashes inside text do not count', () => {
  const values = [{ text: '],[{"\\' }, 'a "quoted" \\" one', '\\\\'];

  expect(parsed(split(JSON.stringify(values), { pieceBytes: 1 }).elements)).toEqual(values);
});

test('a file whose outermost value is an object is one element', () => {
  const value = { conversations: [{ id: 1 }, { id: 2 }] };

  expect(parsed(split(JSON.stringify(value, undefined, 2)).elements)).toEqual([value]);
});

test('a byte order mark and blanks before the array are passed over', () => {
  expect(parsed(split('\uFEFF \n[1, 2]').elements)).toEqual([1, 2]);
});

test('an array that is cut off gives what came before, and says so', () => {
  const { elements, isComplete } = split('[{"a":1}, {"a":2}, {"a":');

  expect({ found: parsed(elements), isComplete }).toEqual({ found: [{ a: 1 }, { a: 2 }], isComplete: false });
});

test('an element that is too long is named and let go, and the next one is read', () => {
  const long = 'x'.repeat(500);

  expect(parsed(split(JSON.stringify([1, long, 2]), { longestBytes: 100 }).elements)).toEqual([1, 'too-long', 2]);
});

test('an empty array has no elements', () => {
  expect(split(' [ ] ')).toEqual({ elements: [], isComplete: true });
});

test('what follows the array is not read', () => {
  expect(parsed(split('[1] [2] }').elements)).toEqual([1]);
});
