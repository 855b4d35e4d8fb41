import { expect, test } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { AnswerTrace } from '../../../../renderer/features/transcript/answer-trace.tsx';
import { notFound } from '../../../../shared/contract/errors.ts';
import type { Message } from '../../../../shared/model/message.ts';
import type { Trace } from '../../../../shared/model/trace.ts';
import { createScriptedCore, diskIsFull } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { decided } from '../../support/sample-decisions.ts';
import { createTestWindow } from '../../support/window-parts.ts';
import { answered, provenance, rateLimited } from './sample-messages.ts';

const kept: Trace = {
  turnId: 't1',
  conversationId: 'c1',
  messageId: 'answer',
  at: 1,
  decision: decided(),
  steps: [{ type: 'cache-hit' }],
};

async function show(message: Message, read: () => Promise<Trace>) {
  const { stores } = createTestWindow(createScriptedCore({ traces: { read } }).core);
  const { page } = await mount(
    <StoresContext value={stores}>
      <AnswerTrace message={message} />
    </StoresContext>,
  );
  return page;
}

const absent = () => Promise.reject(notFound('trace', 't1'));

test('the trace of an answer is a region of its own', async () => {
  const page = await show(answered({ turnId: 't1' }), () => Promise.resolve(kept));
  const region = page.querySelector('section');
  expect([region?.getAttribute('aria-label'), region?.querySelectorAll('.trace-node').length]).toEqual([
    'Why this route',
    4,
  ]);
});

test('while it is read its place is kept', async () => {
  const page = await show(answered({ turnId: 't1' }), () => new Promise(() => {}));
  expect(page.querySelector('[role="status"]')?.getAttribute('aria-label')).toBe('Reading the trace');
});

test('where no trace was kept the answer tells what it remembers', async () => {
  const message = answered({ turnId: 't1', provenance: provenance({ failedAttempts: [rateLimited] }) });
  expect((await show(message, absent)).textContent).toBe(
    'No trace was kept. This is what the answer remembers:llama-3.3-70b on groq0.2 sRate limited.',
  );
});

test('a trace that is not there says so', async () => {
  expect([
    (await show(answered({ turnId: 't1' }), absent)).textContent,
    (await show(answered(), absent)).textContent,
    (await show(answered({ turnId: 't1', status: 'streaming' }), absent)).textContent,
  ]).toEqual([
    'No trace was kept for this answer.',
    'No trace was kept for this answer.',
    'The route is being chosen.',
  ]);
});

test('a trace that cannot be read says why', async () => {
  const page = await show(answered({ turnId: 't1' }), () => Promise.reject(diskIsFull()));
  expect(page.textContent).toBe('The trace cannot be read. The disk is full. Free some space and try again.');
});
