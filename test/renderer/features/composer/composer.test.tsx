import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { composedMessage } from '../../../../renderer/client/composed-message.ts';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { Composer } from '../../../../renderer/features/composer/composer.tsx';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { pendingApproval, tried } from '../../support/sample-decisions.ts';
import { conversation, createTestWindow, message } from '../../support/window-parts.ts';

async function start() {
  const send = vi.fn((_input: { readonly text: string }) =>
    Promise.resolve({
      turnId: 't1',
      question: message('q1'),
      answer: message('a1', { role: 'assistant', text: '', status: 'streaming' }),
    }),
  );
  const { core } = createScriptedCore({
    conversations: {
      list: () => Promise.resolve({ conversations: [conversation('c1', { draft: 'Why is the sky blue?' })] }),
      messages: () => Promise.resolve({ messages: [], hasEarlier: false, siblings: [] }),
      spend: () => Promise.resolve({ costMicros: 0, unpricedCount: 0, models: [] }),
      saveDraft: () => Promise.resolve({}),
    },
    routing: { simulate: () => Promise.resolve(tried()) },
    // An answer that never begins: the turn runs on.
    turns: { start: send, watch: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) }) },
  });
  const { stores } = createTestWindow(core, '#/chat/c1');
  await stores.conversations.getState().read();
  await stores.chat.getState().open('c1');
  stores.forecast.getState().consider(composedMessage(stores));
  const { page } = await mount(
    <StoresContext value={stores}>
      <Composer renderMenu={() => null} />
    </StoresContext>,
  );
  const text = page.querySelector('textarea');
  if (!text) throw new Error('The composer has no text field.');
  const press = (change: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...change });
    return act(async () => void text.dispatchEvent(event));
  };
  return { stores, page, text, send, press };
}

test('the composer opens with the draft the core kept', async () => {
  const { text } = await start();
  expect(text.value).toBe('Why is the sky blue?');
});

test('Enter sends and empties the composer', async () => {
  const { text, send, press } = await start();
  await press({});
  expect([send.mock.calls, text.value]).toEqual([[[{ conversationId: 'c1', text: 'Why is the sky blue?' }]], '']);
});

test('the first key sends, and queues while an answer runs', async () => {
  const { page, press } = await start();
  const firstHint = () => page.querySelector('.composer-hint')?.textContent;
  const before = firstHint();
  await press({});
  expect([before, firstHint()]).toEqual([' send', ' queues until this answer ends']);
});

test('a held message is waited for by that name, not as a running answer', async () => {
  const { stores, page } = await start();
  await act(async () => stores.approvals.getState().accept([pendingApproval('t1')]));
  expect(page.querySelector('#composer-hints')?.textContent).toBe(
    'Waiting for your approval. Nothing is sent until then. Enter queues your text behind it.',
  );
});

test('Shift and Enter begin a new line instead of sending', async () => {
  const { send, press } = await start();
  await press({ shiftKey: true });
  expect(send).not.toHaveBeenCalled();
});

test('Enter that ends a composition of an input method does not send', async () => {
  const { send, press } = await start();
  await press({ isComposing: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that Safari says about the last key of a composition
  await press({ keyCode: 229 });
  expect(send).not.toHaveBeenCalled();
});

test('while an answer runs the button stops it', async () => {
  const { page, press } = await start();
  await press({});
  const buttons = [...page.querySelectorAll('.composer-bar > .button')].map(({ textContent }) => textContent);
  expect(buttons).toEqual(['StopEsc']);
});

test('the chip says which model the message would go to, for how much and by which rule', async () => {
  const { page } = await start();
  const chip = page.querySelector('.model-chip');
  expect([chip?.textContent, chip?.getAttribute('title'), page.querySelector('.composer-note')?.textContent]).toEqual([
    'Model: Auto · would use llama, about $0.0031, via rule Quick tasks',
    'via rule Quick tasks',
    '412 tok in, about 80 out',
  ]);
});
