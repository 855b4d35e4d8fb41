import { act, type ComponentProps } from 'react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { MessageRow } from '../../../../renderer/features/transcript/message-row.tsx';
import type { Failure } from '../../../../shared/model/failure.ts';
import { notFound } from '../../../../shared/contract/errors.ts';
import type { Message } from '../../../../shared/model/message.ts';
import type { Trace } from '../../../../shared/model/trace.ts';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { createTestWindow } from '../../support/window-parts.ts';
import { sampleNames } from '../../support/sample-names.ts';
import { answered, provenance, rateLimited, said } from './sample-messages.ts';

const noTrace = (): Promise<Trace> => Promise.reject(notFound('trace', 't1'));

type Shown = Partial<ComponentProps<typeof MessageRow>>;

async function show(message: Message, change: Shown = {}, trace = noTrace) {
  const calls: unknown[][] = [];
  const { stores } = createTestWindow(createScriptedCore({ traces: { read: trace } }).core);
  const mounted = await mount(
    <StoresContext value={stores}>
      <MessageRow
        message={message}
        names={sampleNames}
        isLast
        place={undefined}
        isBusy={false}
        onShowBranch={async (id) => void calls.push(['show-branch', id])}
        isEditing={false}
        onEdit={({ id }) => void calls.push(['edit', id])}
        onBranch={(id) => void calls.push(['branch', id])}
        onAnswerKept={(id) => void calls.push(['answer-kept', id])}
        isExplained={false}
        isHeld={false}
        onRegenerate={(id) => void calls.push(['regenerate', id])}
        onRecover={(action, { id }) => void calls.push(['recover', action, id])}
        onExplain={(id) => void calls.push(['explain', id])}
        onReview={(turnId) => void calls.push(['review', turnId])}
        renderContinuation={() => 'Ways to go on'}
        renderAnswerWith={() => undefined}
        {...change}
      />
    </StoresContext>,
  );
  const press = (words: string) => act(async () => buttonNamed(mounted.page, words)?.click());
  return { ...mounted, calls, press };
}

function buttonNamed(page: HTMLElement, words: string): HTMLButtonElement | undefined {
  return [...page.querySelectorAll('button')].find((button) =>
    [button.textContent, button.getAttribute('aria-label')].includes(words),
  );
}

describe('message-row', () => {
  test('shows the raw text and Copy where the answer cannot be rendered', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    onTestFinished(() => void vi.restoreAllMocks());
    const citations = [{ title: 'Source', url: 'https://example.org' }];
    Object.defineProperty(citations, '0', {
      get: () => {
        throw new Error('unreadable');
      },
    });
    const { page } = await show(answered({ text: '**raw** [1]', citations }));
    expect([...page.querySelectorAll('.message > *')].map((part) => part.textContent)).toEqual([
      'This answer cannot be shown as text with formattingCopy',
      '**raw** [1]',
    ]);
  });

  test('is an article named by author and time', async () => {
    const answer = await show(answered());
    expect(answer.page.querySelector('article')?.getAttribute('aria-label')).toMatch(/^GPT-5, /);
    const question = await show(said());
    expect(question.page.querySelector('article')?.getAttribute('aria-label')).toMatch(/^You, /);
  });

  test('shows what the person wrote letter by letter', async () => {
    const text = '# <b>not</b> *markdown*\n  indented';
    expect((await show(said({ text }))).page.querySelector('.said')?.textContent).toBe(text);
  });

  test('keeps the actions of the latest answer in view', async () => {
    expect((await show(answered())).page.querySelector('[data-shown="true"]')).not.toBeNull();
    expect((await show(answered(), { isLast: false })).page.querySelector('[data-shown="true"]')).toBeNull();
  });

  test('answers again on request', async () => {
    const { press, calls } = await show(answered());
    await press('Answer again');
    expect(calls).toEqual([['regenerate', 'answer']]);
  });

  test('offers one button for each way out of a failure', async () => {
    const failure = {
      kind: 'invalid_key',
      message: 'OpenAI refused this key. Paste a new one.',
      actions: ['replace-key', 'choose-model'],
      providerMessage: 'Incorrect API key provided',
    } as const;
    const { page, press, calls } = await show(
      answered({ text: '', status: 'failed', failure: { ...failure, actions: [...failure.actions] } }),
    );
    expect(page.querySelector('.failure')?.textContent).toContain(`Key refused${failure.message}`);
    expect(page.querySelector('details blockquote')?.textContent).toBe(failure.providerMessage);
    await press('Replace key');
    await press('Choose a model');
    expect(calls).toEqual([
      ['recover', 'replace-key', 'answer'],
      ['recover', 'choose-model', 'answer'],
    ]);
  });

  test('keeps what arrived before the connection broke and offers another answer', async () => {
    const failure: Failure = {
      kind: 'network',
      message: 'The connection to OpenAI broke: try again, or choose another model.',
      actions: ['retry', 'choose-model'],
    };
    const { page, press, calls } = await show(answered({ status: 'interrupted', text: 'Half of', failure }));
    expect(page.querySelector('.markdown')?.textContent).toBe('Half of');
    expect(page.querySelector('.failure')?.textContent).toBe(
      `Answer cut offwhat arrived is kept${failure.message}Ways to go onTry againChoose a modelWhat was tried`,
    );
    await press('Try again');
    expect(calls).toEqual([['recover', 'retry', 'answer']]);
  });

  test('says that an answer stopped at the output limit', async () => {
    const message = answered({ provenance: provenance({ finishReason: 'length' }) });
    expect((await show(message)).page.querySelector('.ending-note')?.textContent).toBe('Stopped at the output limit.');
  });

  test('says that an answer has nothing to show', async () => {
    const { page } = await show(answered({ text: '' }));
    expect(page.querySelector('.ending-note')?.textContent).toBe('The model ended without writing anything.');
  });

  test('puts failed attempts in front of the answer as one closed line that opens to the trace', async () => {
    const { page, press, calls } = await show(answered({ provenance: provenance({ failedAttempts: [rateLimited] }) }));
    const line = page.querySelector('.fallback button');
    expect([line?.textContent, line?.getAttribute('aria-expanded')]).toEqual([
      'GROQ rate limited, taken over by OpenAI· 0.2 s lost',
      'false',
    ]);
    await press(line?.textContent ?? '');
    expect(calls).toEqual([['explain', 'answer']]);
  });

  test('explains its route from its actions and from a failure', async () => {
    const { press, calls } = await show(answered({ text: '', status: 'failed', failure: overBudget }));
    await press('Why this route');
    await press('What was tried');
    expect(calls).toEqual([
      ['explain', 'answer'],
      ['explain', 'answer'],
    ]);
  });

  test('offers a way on where a message was held back', async () => {
    const { page, press, calls } = await show(answered({ text: '', status: 'failed', failure: overBudget }));
    expect(page.querySelector('.failure')?.textContent).toBe(
      `Over budget${overBudget.message}Choose a modelTry againWhat was tried`,
    );
    await press('Choose a model');
    expect(calls).toEqual([['recover', 'choose-model', 'answer']]);
  });

  test('says that no model could answer, how many were asked and how long that took', async () => {
    const failedAttempts = [rateLimited, { ...rateLimited, durationMs: 1_800 }];
    const insteadOf = { model: rateLimited.model, modelLabel: 'Llama' };
    const message = answered({
      text: '',
      status: 'failed',
      provenance: provenance({ failedAttempts, insteadOf, lostMs: 4_000, totalMs: 500 }),
      failure: { kind: 'overloaded', message: 'Groq is overloaded.', actions: ['retry'] },
    });
    const { page } = await show(message);
    expect([
      page.querySelector('.failure-head')?.textContent,
      page.querySelector('.failure-message')?.textContent,
      page.querySelector('.provenance b')?.textContent,
      page.querySelector('.provenance-instead'),
      page.querySelector('article')?.getAttribute('aria-label')?.startsWith('Answer, '),
    ]).toEqual([
      '2 models tried in 4.5 s',
      'Groq is overloaded. Your message is saved.',
      'No model could answer',
      null,
      true,
    ]);
  });

  test('counts the retries and waits that the trace knows, but no wait for the person', async () => {
    const attempt = { type: 'attempt', modelLabel: 'Llama', outcome: 'failed', durationMs: 200 } as const;
    const steps: Trace['steps'] = [
      { type: 'approval', causes: [], durationMs: 60_000 },
      { ...attempt, model: 'groq/llama' },
      { type: 'wait', model: 'groq/llama', cause: 'overloaded', durationMs: 1_000 },
      { ...attempt, model: 'openai/gpt-5' },
    ];
    const failure: Failure = { kind: 'overloaded', message: 'Groq is overloaded.', actions: [] };
    const { page } = await show(
      answered({ turnId: 't1', status: 'failed', failure, provenance: provenance({ failedAttempts: [rateLimited] }) }),
      {},
      () => Promise.resolve({ turnId: 't1', conversationId: 'c1', messageId: 'answer', at: 1, steps }),
    );
    expect(page.querySelector('.failure-head')?.textContent).toBe('2 models tried in 1.4 s');
  });

  test('holds its place with a line while its message waits for approval', async () => {
    const message = answered({ text: '', status: 'streaming', turnId: 'turn' });
    const { page, press, calls } = await show(message, { isHeld: true });
    expect([page.querySelector('.held-note')?.textContent, page.querySelector('.answer')]).toEqual([
      'Waiting for your approval. Nothing is sent until then.Review',
      null,
    ]);
    await press('Review');
    expect(calls).toEqual([['review', 'turn']]);
  });

  test('leads to the answers before and after it, each by a name of its own', async () => {
    const place = { messageId: 'answer', position: 2, count: 3, previousId: 'first', nextId: 'third' };
    const { page, press, calls } = await show(answered(), { place });
    const group = page.querySelector('[role="group"]');
    expect([group?.getAttribute('aria-label'), group?.textContent]).toEqual(['Answer 2 of 3', '2/3']);
    await press('Previous answer');
    await press('Next answer');
    expect(calls).toEqual([
      ['show-branch', 'first'],
      ['show-branch', 'third'],
    ]);
  });

  test('names the versions of a question as such, and stops at the last one', async () => {
    const place = { messageId: 'question', position: 2, count: 2, previousId: 'first' };
    const { page, press, calls } = await show(said(), { place });
    expect(page.querySelector('[role="group"]')?.getAttribute('aria-label')).toBe('Version 2 of 2');
    expect(buttonNamed(page, 'Next version')?.getAttribute('aria-disabled')).toBe('true');
    await press('Next version');
    expect(calls).toEqual([]);
  });

  test('leads nowhere while an answer runs', async () => {
    const place = { messageId: 'answer', position: 2, count: 2, previousId: 'first' };
    const { press, calls } = await show(answered(), { place, isBusy: true });
    await press('Previous answer');
    expect(calls).toEqual([]);
  });

  test('offers to edit what the person said and to branch from it', async () => {
    const { press, calls } = await show(said());
    await press('Edit');
    await press('Branch into a new conversation');
    expect(calls).toEqual([
      ['edit', 'question'],
      ['branch', 'question'],
    ]);
  });

  test('offers to send a question that was only kept, and not one that is on its way', async () => {
    const kept = await show(said());
    await kept.press('Send');
    expect(kept.calls).toEqual([['answer-kept', 'question']]);
    const sending = await show(said(), { isBusy: true });
    const names = [...sending.page.querySelectorAll('button')].map((button) => button.getAttribute('aria-label'));
    expect(names).toEqual(['Copy']);
  });

  test('lists the sources with the numbers of their marks', async () => {
    const citations = [{ url: 'https://www.example.org/a', title: 'First' }, { title: 'A book' }];
    const { page } = await show(answered({ text: 'So [1].', citations }));
    expect([...page.querySelectorAll('.sources li')].map((item) => item.textContent)).toEqual([
      '1Firstexample.org',
      '2A book',
    ]);
  });

  test('says "still waiting" after eight seconds without a token, until one arrives', async () => {
    vi.useFakeTimers();
    const waiting = answered({ status: 'streaming', text: 'One' });
    const { page } = await show(waiting);
    await act(() => vi.advanceTimersByTimeAsync(7_999));
    expect(page.textContent).not.toContain('still waiting');
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(page.textContent).toContain('still waiting');
    vi.useRealTimers();
  });
});

const overBudget: Failure = {
  kind: 'budget_blocked',
  message: 'This does not fit the budget of today. Raise it or choose a cheaper model.',
  actions: [],
};
