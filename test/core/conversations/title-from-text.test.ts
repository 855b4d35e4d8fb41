import { expect, test } from 'vitest';
import { titleFromText } from '../../../electron/core/conversations/title-from-text.ts';

test.each([
  ['Why is the sky blue?', 'Why is the sky blue?'],
  ['\n\n# A heading\nand more', 'A heading'],
  ['  many   spaces\there', 'many spaces here'],
  ['```\n```', 'New conversation'],
  [
    'Explain in simple words why the invoice export times out every night at two',
    'Explain in simple words why the invoice export times out…',
  ],
  ['x'.repeat(80), `${'x'.repeat(60)}…`],
  ['😀'.repeat(70), `${'😀'.repeat(60)}…`],
])('%j is titled %j', (text, title) => {
  expect(titleFromText(text)).toBe(title);
});
