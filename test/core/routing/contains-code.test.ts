import { describe, expect, test } from 'vitest';
import { containsCode } from '../../../electron/core/routing/contains-code.ts';
import type { AttachmentKind } from '../../../shared/model/routing-request.ts';

describe('code in a message', () => {
  test.each<[string, readonly AttachmentKind[], boolean]>([
    ['Look:\n```\nanything\n```', [], true],
    ['~~~python\nx = 1\n~~~', [], true],
    ['See the file', ['code'], true],
    ['See the file', ['text', 'pdf', 'image'], false],
    ['const a = 1;\nconsole.log(a);', [], true],
    ['def add(a, b):\n    return a + b\nprint(add(1, 2))\nfor x in y:', [], true],
    ['SELECT name FROM people\nUPDATE people SET name = 1', [], true],
    ['<div class="a">\n<span>', [], true],
    ['#include <stdio.h>\nint main(void) {', [], true],
    ['func main() {\n}\n', [], true],
    ['I said; he said;\nand then we left.', [], false],
    ['Dear all,\n\nplease find the report attached.\n\nBest', [], false],
    ['Use `npm test` to run the tests.', [], false],
    ['Buy:\n- milk\n- bread\n- 2 eggs', [], false],
    ['return to sender', [], false],
    ['', [], false],
  ])('%j with %j: %s', (text, kinds, isCode) => {
    expect(containsCode({ text, attachments: kinds.map((kind) => ({ kind })) })).toBe(isCode);
  });
});
