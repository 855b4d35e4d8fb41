import { expect, test } from 'vitest';
import { exportName } from '../../../electron/core/exports/export-name.ts';

test('a name keeps its words, and no mark that turns the direction of text', () => {
  expect(exportName('Photo \u202egpj.exe\u2066 a\u200fb', 'md')).toBe('Photo gpj.exe ab.md');
});

test.each(['日本語の長い題名', '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'a\u0301\u0302\u0303\u0304\u0305'])(
  'of %s many times a name becomes that every file system takes',
  (title) => {
    const name = exportName(title.repeat(200), 'md');

    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220);
    expect(name).toMatch(/\.md$/);
    expect(name.isWellFormed()).toBe(true);
  },
);
