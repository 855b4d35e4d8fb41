import { expect, test } from 'vitest';
import { splitFences } from '../../../../renderer/features/transcript/split-fences.ts';

test('splits a typed message into words and fenced code', () => {
  expect(splitFences('Look:\n\n```ts\nlet a;\n\nlet b;\n```\n# not a heading')).toEqual([
    { type: 'words', text: 'Look:' },
    { type: 'code', language: 'ts', text: 'let a;\n\nlet b;' },
    { type: 'words', text: '# not a heading' },
  ]);
});

test('takes a fence that never closes for words', () => {
  expect(splitFences('a\n```\nb')).toEqual([{ type: 'words', text: 'a\n```\nb' }]);
});
