import { act } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { FailureCard } from '../../../../renderer/features/transcript/failure-card.tsx';
import type { Failure } from '../../../../shared/model/failure.ts';
import type { Trace } from '../../../../shared/model/trace.ts';
import { notFound } from '../../../../shared/contract/errors.ts';
import { createScriptedCore, diskIsFull } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { languageModel, provider } from '../../support/offered-models.ts';
import { createTestWindow, message } from '../../support/window-parts.ts';
import { answered, provenance, rateLimited } from './sample-messages.ts';

const failure: Failure = { kind: 'overloaded', message: 'Groq is overloaded.', actions: [] };

test.each([
  [{ basis: 'free', micros: 0 } as const, 'Your message is saved and nothing was charged.'],
  [{ basis: 'price', micros: 40 } as const, 'Your message is saved.'],
  [{ basis: 'unpriced' } as const, 'Your message is saved.'],
])('after a failure at every model a cost of %o reads "%s", and the trace can be copied', async (cost, words) => {
  const attempt = { type: 'attempt', modelLabel: 'Llama', outcome: 'failed', durationMs: 200, cost } as const;
  const steps: Trace['steps'] = [{ ...attempt, model: 'groq/llama' }];
  const trace: Trace = { turnId: 't1', conversationId: 'c1', messageId: 'answer', at: 1, steps };
  const { stores } = createTestWindow(createScriptedCore({ traces: { read: () => Promise.resolve(trace) } }).core);
  const tried = provenance({ failedAttempts: [rateLimited] });
  const { page } = await mount(
    <StoresContext value={stores}>
      <FailureCard
        failure={failure}
        answer={answered({ turnId: 't1', status: 'failed', failure, provenance: tried })}
        explanation={{ isOpen: false, onToggle: () => {}, trace: null }}
        continuation={false}
        onRecover={() => {}}
      />
    </StoresContext>,
  );
  expect(page.querySelector('.failure-message')?.textContent).toBe(`Groq is overloaded. ${words}`);
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  onTestFinished(() => void vi.unstubAllGlobals());
  const button = [...page.querySelectorAll('button')].find(({ textContent }) => textContent === 'Copy trace');
  await act(async () => button?.click());
  expect(writeText.mock.calls[0]?.[0]).toMatch(/^1\. Llama/);
});

test('after a failure at every model the model on this computer is offered, and the message to take elsewhere', async () => {
  const regenerate = vi.fn(() => Promise.reject(diskIsFull()));
  const read = () => Promise.reject(notFound('trace', 't1'));
  const { stores } = createTestWindow(createScriptedCore({ traces: { read }, turns: { regenerate } }).core);
  stores.providers.setState({ providers: [provider('groq'), provider('ollama', { kind: 'local' })] });
  stores.models.setState({
    models: [languageModel('groq/llama'), languageModel('ollama/qwen', { label: 'Qwen3 8B' })],
  });
  const tried = provenance({ failedAttempts: [rateLimited] });
  const answer = answered({ parentId: 'question', status: 'failed', failure, provenance: tried });
  stores.chat.setState({
    conversationId: answer.conversationId,
    messages: [message('question', { text: 'Why?' }), answer],
  });
  const { page } = await mount(
    <StoresContext value={stores}>
      <FailureCard
        failure={{ ...failure, actions: ['retry', 'choose-model'] }}
        answer={answer}
        explanation={{ isOpen: true, onToggle: () => {}, trace: null }}
        continuation={false}
        onRecover={() => {}}
      />
    </StoresContext>,
  );
  const buttons = [...page.querySelectorAll<HTMLButtonElement>('.failure-actions button')];
  expect(buttons.map(({ textContent }) => textContent)).toEqual([
    'Try all again',
    'Use Qwen3 8B on this computer',
    'Choose a model',
    'Copy trace',
    'Copy message',
  ]);
  await act(async () => buttons[1]?.click());
  expect(regenerate.mock.calls).toEqual([
    [{ conversationId: answer.conversationId, answerId: answer.id, model: 'ollama/qwen' }],
  ]);
});
