import { act } from 'react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { MessageRow } from '../../../../renderer/features/transcript/message-row.tsx';
import type { Failure } from '../../../../shared/model/failure.ts';
import type { Message } from '../../../../shared/model/message.ts';
import { mount } from '../../lib/mount.tsx';
import { answered, provenance, rateLimited, said } from './sample-messages.ts';

async function show(message: Message, isLast = true) {
  const calls: unknown[][] = [];
  const mounted = await mount(
    <MessageRow
      message={message}
      labels={{ provider: (id) => id, model: (ref) => `Label of ${ref}` }}
      isLast={isLast}
      onRegenerate={(id) => void calls.push(['regenerate', id])}
      onRecover={(action, { id }) => void calls.push(['recover', action, id])}
    />,
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
    expect((await show(answered(), false)).page.querySelector('[data-shown="true"]')).toBeNull();
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
      `Answer cut offwhat arrived is kept${failure.message}Try againChoose a model`,
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

  test('puts failed attempts in front of the answer as one closed line', async () => {
    const { page } = await show(answered({ provenance: provenance({ failedAttempts: [rateLimited] }) }));
    const notice = page.querySelector('details.attempts');
    expect(notice?.querySelector('summary')?.textContent).toBe('groq rate limitedOpenAI· 0.2 s lost');
    expect(notice?.hasAttribute('open')).toBe(false);
    expect(notice?.querySelector('li')?.textContent).toBe(
      'Label of groq/llama-3.3-70b on groq0.2 sRate limited. Groq allows no more requests this minute.',
    );
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
