import { expect, test } from 'vitest';
import { buildPrompt } from '../../../electron/core/prompt/build-prompt.ts';
import type { Message } from '../../../shared/model/message.ts';

const message = (role: Message['role'], text: string): Message => ({
  id: text,
  conversationId: 'c',
  role,
  text,
  status: 'complete',
  createdAt: 0,
  updatedAt: 0,
});

test('the branch becomes the prompt, in order', () => {
  const history = [message('user', 'one'), message('assistant', 'two'), message('user', 'three')];
  expect(buildPrompt(history)).toEqual({
    messages: [
      { role: 'user', text: 'one' },
      { role: 'assistant', text: 'two' },
      { role: 'user', text: 'three' },
    ],
    parameters: {},
  });
});

test('a question whose answer failed is not asked again', () => {
  const history = [message('user', 'lost'), message('assistant', ''), message('user', 'three')];
  expect(buildPrompt(history).messages).toEqual([{ role: 'user', text: 'three' }]);
});
