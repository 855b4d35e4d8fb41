import { describe, expect, test } from 'vitest';
import { isClosedFence } from '../../../../renderer/lib/markdown/is-closed-fence.ts';

describe('is-closed-fence', () => {
  test.each(['```ts\na\n```', '~~~\na\n~~~~', '```\n```\n', '  ```\na\n  ```', '    indented code'])(
    'says that nothing more belongs to %j',
    (raw) => {
      expect(isClosedFence(raw)).toBe(true);
    },
  );

  test.each(['```', '```ts\n', '```ts\na', '````\na\n```', '```\na\n~~~', '```\na\n```b'])(
    'says that more may follow in %j',
    (raw) => {
      expect(isClosedFence(raw)).toBe(false);
    },
  );
});
