import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { InspectorSections } from '../../../../renderer/features/inspector/inspector-sections.tsx';
import type { ConversationUsage } from '../../../../shared/model/conversation-usage.ts';
import type { Message } from '../../../../shared/model/message.ts';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { createTestWindow, message, settle } from '../../support/window-parts.ts';

const answer = message('a1', { role: 'assistant', parentId: 'q1', status: 'streaming', text: 'The' });
const usage: ConversationUsage = {
  models: [
    {
      model: 'groq/llama',
      modelLabel: 'Llama',
      line: 'llama',
      callCount: 1,
      inputTokens: 100,
      outputTokens: 20,
      cachedInputTokens: 50,
      costMicros: 1_200,
      unpricedCount: 0,
      isEstimated: false,
    },
  ],
  savedMicros: 4_900,
};

async function start(messages: readonly Message[], notes?: string) {
  const { core } = createScriptedCore({
    branches: { edits: () => Promise.resolve({ edits: [] }) },
    conversations: {
      messages: () => Promise.resolve({ messages: [...messages], hasEarlier: false, siblings: [] }),
      spend: () => Promise.resolve({ costMicros: 0, unpricedCount: 0, models: [] }),
    },
    usage: { ofConversation: () => Promise.resolve(usage) },
  });
  const { stores } = createTestWindow(core, '#/chat/c1');
  await stores.chat.getState().open('c1');
  const renderTrace = vi.fn(({ id }: Message) => `Trace of ${id}`);
  const { page } = await mount(
    <StoresContext value={stores}>
      <InspectorSections renderTrace={renderTrace} notes={notes} />
    </StoresContext>,
  );
  await act(settle);
  const titles = () => [...page.querySelectorAll('h2')].map(({ textContent }) => textContent);
  return { stores, page, renderTrace, titles };
}

test('only what there is something to say of has a section', async () => {
  const { page, titles } = await start([]);
  expect([titles(), page.textContent]).toEqual([
    ['Route', 'Usage'],
    expect.stringContaining('Why a model was chosen stands here once it has answered.'),
  ]);
});

test('notes have a section where the page has any', async () => {
  const { titles } = await start([], 'A note');
  expect(titles()).toEqual(['Route', 'Notes', 'Usage']);
});

test('usage names each model with its cost, tokens and cached share, and what the cache saved', async () => {
  const { page } = await start([message('q1'), answer]);
  expect(page.querySelector('[data-section="usage"]')?.textContent).toBe(
    'Usage$0.0012Llama$0.0012100 tok in, 20 tok out, 50% cachedSaved by cache$0.0049',
  );
});

test('the route is laid out once while words arrive, and again when the answer ends', async () => {
  const { stores, renderTrace } = await start([message('q1'), answer]);
  const before = renderTrace.mock.calls.length;
  const grow = (grown: Message) => act(async () => stores.chat.setState({ messages: [message('q1'), grown] }));
  await grow({ ...answer, text: 'The moon' });
  const whileGrowing = renderTrace.mock.calls.length;
  await grow({ ...answer, text: 'The moon.', status: 'complete' });
  expect([whileGrowing - before, renderTrace.mock.calls.length - before]).toEqual([0, 1]);
});
