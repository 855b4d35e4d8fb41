import { jsonLanguage } from '@codemirror/lang-json';
import { expect, test } from 'vitest';
import { locatePath, pathAt } from '../../../../renderer/lib/rules/locate-path.ts';

const text = '[\n  { "name": "One" },\n  { "target": { "type": "plan" }, "fallbacks": [{ "model": "x/y" }] }\n]';
const tree = jsonLanguage.parser.parse(text);
const at = (path: readonly PropertyKey[]) => {
  const { from, to } = locatePath(tree, text, path);
  return text.slice(from, to);
};

test('a path leads to its value, or as near as the text goes', () => {
  expect([at([0, 'name']), at([1, 'target', 'type']), at([1, 'fallbacks', 0, 'model'])]).toEqual([
    '"One"',
    '"plan"',
    '"x/y"',
  ]);
  expect(at([0, 'when', 'of'])).toBe('{ "name": "One" }');
});

test('a place in the text has a path', () => {
  expect(pathAt(tree, text, text.indexOf('x/y') + 1)).toEqual([1, 'fallbacks', 0, 'model']);
  expect(pathAt(tree, text, text.indexOf('plan') + 1)).toEqual([1, 'target', 'type']);
});
