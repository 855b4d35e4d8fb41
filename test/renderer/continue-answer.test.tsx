import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { StoresContext } from '../../renderer/client/stores-context.ts';
import { ContinueAnswer } from '../../renderer/continue-answer.tsx';
import type { Failure } from '../../shared/model/failure.ts';
import type { Trace } from '../../shared/model/trace.ts';
import { createScriptedCore } from '../support/scripted-core.ts';
import { answered, provenance } from './features/transcript/sample-messages.ts';
import { mount } from './lib/mount.tsx';
import { candidate, decided } from './support/sample-decisions.ts';
import { createTestWindow } from './support/window-parts.ts';

const broke: Failure = { kind: 'network', message: 'It broke.', actions: ['retry'], providerId: 'groq' };

const trace: Trace = {
  turnId: 't1',
  conversationId: 'c1',
  messageId: 'answer',
  at: 1,
  decision: decided({ candidates: [candidate('groq/llama'), candidate('together/llama')] }),
  steps: [],
};

async function start() {
  const goOn = vi.fn(() => new Promise<never>(() => {}));
  const { core } = createScriptedCore({
    conversations: {
      messages: () => Promise.resolve({ messages: [], hasEarlier: false, siblings: [] }),
      spend: () => Promise.resolve({ costMicros: 0, unpricedCount: 0, models: [] }),
    },
    traces: { read: () => Promise.resolve(trace) },
    turns: { continue: goOn },
  });
  const { stores } = createTestWindow(core, '#/chat/c1');
  await stores.chat.getState().open('c1');
  const from = provenance({ model: 'groq/llama', modelLabel: 'llama', providerId: 'groq' });
  const answer = answered({ turnId: 't1', status: 'interrupted', failure: broke, provenance: from });
  const { page } = await mount(
    <StoresContext value={stores}>
      <ContinueAnswer answer={answer} />
    </StoresContext>,
  );
  return { page, goOn };
}

test('goes on with the next model of the chain, named with its provider where its name alone does not tell', async () => {
  const { page, goOn } = await start();
  const button = page.querySelector<HTMLButtonElement>('[data-action="continue"]');
  await act(async () => button?.click());
  expect([button?.textContent, goOn.mock.calls]).toEqual([
    'Continue with llama on together',
    [[{ conversationId: 'c1', answerId: 'answer', model: 'together/llama' }]],
  ]);
});

test('another model can be chosen beside it', async () => {
  const { page } = await start();
  const choose = page.querySelector('button[aria-haspopup]');
  expect(choose?.getAttribute('aria-label')).toBe('Continue with another model');
});
