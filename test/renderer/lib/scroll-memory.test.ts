import { expect, test } from 'vitest';
import { createScrollMemory } from '../../../renderer/lib/scroll-memory.ts';

test('keeps a reading position for each conversation until it is left at its end', () => {
  const memory = createScrollMemory(sessionStorage);
  memory.keep('one', { messageId: 'm', offsetPx: 12.5 });
  expect(createScrollMemory(sessionStorage).recall('one')).toEqual({ messageId: 'm', offsetPx: 12.5 });
  expect(memory.recall('two')).toBeUndefined();
  memory.keep('one', undefined);
  expect(memory.recall('one')).toBeUndefined();
});

test('opens at the end where the stored position cannot be read', () => {
  sessionStorage.setItem('reading-position:one', '{"messageId":');
  expect(createScrollMemory(sessionStorage).recall('one')).toBeUndefined();
});
