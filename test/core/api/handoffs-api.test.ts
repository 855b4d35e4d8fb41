import { expect, test } from 'vitest';
import { z } from 'zod';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import { emptyHandoffNote } from '../../../shared/model/handoff-note.ts';
import { answerOf, type StartedOrchestrator, startOrchestrator } from '../../orchestrator/started-orchestrator.ts';

const first = 'groq/openai/gpt-oss-20b';
const second = 'groq/openai/gpt-oss-120b';
const never = new AbortController().signal;
const note = { ...emptyHandoffNote, goal: 'Export without a timeout.', next: 'Write the query.' };
const noteText = '## Goal\n\nExport without a timeout.\n\n## Next\n\nWrite the query.';

const Body = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
});

function bodies({ provider }: StartedOrchestrator) {
  return provider.requests.filter(({ route }) => route.kind === 'answer').map(({ body }) => Body.parse(body));
}

async function say(api: CoreApi, conversationId: string, text: string) {
  const { turnId } = await api.turns.start({ conversationId, text });
  return answerOf(api, { conversationId, turnId });
}

/** A conversation of so many questions with the first model. */
async function startTalk(questionCount = 3) {
  const started = await startOrchestrator();
  started.provider.script(({ index }) => [{ type: 'text', text: `Answer ${index}.` }]);
  const { id } = await started.api.conversations.create({});
  await started.api.conversations.chooseModel({ id, model: first });
  for (let count = 0; count < questionCount; count += 1) await say(started.api, id, `Question ${count}?`);
  return { ...started, id };
}

/** What the next model is sent when it was given so much. */
async function sentAfter(what: 'note' | 'note-and-last' | 'everything') {
  const talk = await startTalk();
  await talk.api.handoffs.make({ conversationId: talk.id, model: second, what, note });
  await say(talk.api, talk.id, 'Go on.');
  return bodies(talk).at(-1);
}

const system = {
  role: 'system',
  content: `This conversation was handed to you by GPT-OSS 20B, with this note:\n\n${noteText}`,
};
const question = { role: 'user', content: 'Go on.' };
const said = [0, 1, 2].flatMap((index) => [
  { role: 'user', content: `Question ${index}?` },
  { role: 'assistant', content: `Answer ${index}.` },
]);

test('the next model is sent the note alone', async () => {
  expect(await sentAfter('note')).toEqual({ model: 'openai/gpt-oss-120b', messages: [system, question] });
});

test('the next model is sent the note and the last four messages', async () => {
  expect((await sentAfter('note-and-last'))?.messages).toEqual([system, ...said.slice(2), question]);
});

test('the next model is sent everything', async () => {
  expect((await sentAfter('everything'))?.messages).toEqual([system, ...said, question]);
});

test('what was chosen holds for the questions after the next as well, and the note as it was edited since', async () => {
  const talk = await startTalk();
  const { handoff } = await talk.api.handoffs.make({ conversationId: talk.id, model: second, what: 'note', note });
  await say(talk.api, talk.id, 'Go on.');
  await talk.api.notes.edit({ id: handoff.noteId ?? '', text: 'Only this.' });
  await say(talk.api, talk.id, 'And on.');
  expect(bodies(talk).at(-1)?.messages).toEqual([
    { role: 'system', content: 'This conversation was handed to you by GPT-OSS 20B, with this note:\n\nOnly this.' },
    question,
    { role: 'assistant', content: 'Answer 3.' },
    { role: 'user', content: 'And on.' },
  ]);
});

test('the handoff says who, to whom and with how much, and learns of its first answer', async () => {
  const talk = await startTalk();
  const { handoff, conversation } = await talk.api.handoffs.make({
    conversationId: talk.id,
    model: second,
    what: 'note',
    note,
  });
  const answer = await say(talk.api, talk.id, 'Go on.');
  talk.clock.advance(1_000);
  const { handoffs } = await talk.api.handoffs.list({ conversationId: talk.id });
  const { notes } = await talk.api.notes.list({ conversationId: talk.id, limit: 10 });
  expect({ model: conversation.model, handoffs, notes }).toEqual({
    model: second,
    handoffs: [{ ...handoff, answerId: answer.id }],
    notes: [expect.objectContaining({ id: handoff.noteId, type: 'handoff', text: noteText, isPinned: true })],
  });
  expect(handoff).toMatchObject({
    from: { model: first, modelLabel: 'GPT-OSS 20B' },
    to: { model: second, modelLabel: 'GPT-OSS 120B' },
    reason: { by: 'person' },
    way: 'announced',
    given: { what: 'note', messageCount: 0, tokens: expect.any(Number) },
  });
});

test('a change of model without the dialog is a handoff too, with everything given along', async () => {
  const talk = await startTalk(1);
  await talk.api.conversations.chooseModel({ id: talk.id, model: second });
  await say(talk.api, talk.id, 'Go on.');
  talk.clock.advance(1_000);
  const { handoffs } = await talk.api.handoffs.list({ conversationId: talk.id });
  expect(handoffs).toEqual([
    expect.objectContaining({ way: 'seamless', given: expect.objectContaining({ what: 'everything' }) }),
  ]);
});

test('a handoff is taken back until the next model has begun', async () => {
  const talk = await startTalk(1);
  const wish = { conversationId: talk.id, model: second, what: 'note' as const, note };
  const { handoff } = await talk.api.handoffs.make(wish);
  await talk.api.handoffs.takeBack({ id: handoff.id });
  expect(await talk.api.handoffs.list({ conversationId: talk.id })).toEqual({ handoffs: [] });

  const again = await talk.api.handoffs.make(wish);
  await say(talk.api, talk.id, 'Go on.');
  talk.clock.advance(1_000);
  await expect(talk.api.handoffs.takeBack({ id: again.handoff.id })).rejects.toThrow('GPT-OSS 120B has begun already');
});

test('a second handoff at the same place replaces the first', async () => {
  const talk = await startTalk(1);
  const wish = { conversationId: talk.id, what: 'note' as const, note };
  await talk.api.handoffs.make({ ...wish, model: second });
  const { handoff } = await talk.api.handoffs.make({ ...wish, model: first });
  expect(await talk.api.handoffs.list({ conversationId: talk.id })).toEqual({ handoffs: [handoff] });
});

test('an empty note alone is refused in words that say what to do', async () => {
  const talk = await startTalk(1);
  const wish = { conversationId: talk.id, model: second, what: 'note' as const, note: emptyHandoffNote };
  await expect(talk.api.handoffs.make(wish)).rejects.toThrow(
    'The note is empty. Write what the next model has to know',
  );
});

test('each way of handing off is weighed for the model that goes on', async () => {
  const talk = await startTalk();
  const { options } = await talk.api.handoffs.weigh({ conversationId: talk.id, model: second, note });
  expect(options.map(({ what, messageCount }) => [what, messageCount])).toEqual([
    ['note', 0],
    ['note-and-last', 4],
    ['everything', 6],
  ]);
  const sizes = options.map(({ tokens }) => tokens);
  expect(sizes).toEqual(sizes.toSorted((one, other) => one - other));
  expect(options.every(({ cost }) => cost.basis === 'price')).toBe(true);
});

async function draftOf({ api, id, isAnew }: { readonly api: CoreApi; readonly id: string; readonly isAnew?: true }) {
  const wish = { conversationId: id, ...(isAnew && { isAnew }) };
  for await (const draft of api.handoffs.draft(wish, { signal: never })) return draft;
  throw new Error('There was no draft.');
}

test('the model of the conversation drafts the note, leaves no message and is charged for it', async () => {
  const talk = await startTalk();
  talk.provider.script([
    { type: 'text', text: '## Goal\nShip it.\n\n## Known\nA\nB\n\n**Decided:** Keyset.\n\nOpen:\n\nNext: Query.' },
  ]);
  const draft = await draftOf(talk);
  expect(draft).toEqual({
    note: { goal: 'Ship it.', known: 'A\nB', decided: 'Keyset.', open: '', next: 'Query.' },
    by: { modelLabel: 'GPT-OSS 20B', cost: expect.objectContaining({ basis: 'price' }) },
  });
  const asked = bodies(talk).at(-1);
  expect([asked?.model, asked?.messages.slice(0, -1)]).toEqual(['openai/gpt-oss-20b', said]);
  expect((await talk.api.conversations.messages({ id: talk.id, limit: 50 })).messages).toHaveLength(6);
  expect((await talk.api.usage.today({ timeZone: 'UTC' })).callCount).toBe(4);
});

test('where the model fails the draft is made of sentences of the conversation', async () => {
  const talk = await startTalk();
  talk.provider.script([{ type: 'refuse', status: 400 }]);
  expect(await draftOf(talk)).toEqual({
    note: {
      goal: 'Question 0?',
      known: 'Answer 0.\nAnswer 1.\nAnswer 2.',
      decided: '',
      open: '',
      next: 'Question 2?',
    },
  });
});

test('a draft is weighed before it is made, at the model that would write it', async () => {
  const { api, id } = await startTalk();
  const { draft } = await api.handoffs.weigh({ conversationId: id, model: second, note });
  expect([draft?.modelLabel, draft?.cost.basis]).toEqual(['GPT-OSS 20B', 'price']);
});

test('an answer that is no note is charged for, which the draft says', async () => {
  const talk = await startTalk();
  talk.provider.script([
    { type: 'text', text: 'I would rather not.' },
    { type: 'usage', usage: { inputTokens: 1_000, outputTokens: 500 } },
  ]);
  const { by, lostCost } = await draftOf(talk);
  expect([by, lostCost?.basis]).toEqual([undefined, 'price']);
});

test('the newest handoff note is offered until something is said, and drafted anew where that is wanted', async () => {
  const talk = await startTalk();
  await talk.api.handoffs.make({ conversationId: talk.id, model: second, what: 'note', note });
  const before = talk.provider.requests.length;
  expect(await draftOf(talk)).toEqual({ note, isKept: true });
  expect(talk.provider.requests).toHaveLength(before);
  expect((await draftOf({ ...talk, isAnew: true })).isKept).toBeUndefined();
  await say(talk.api, talk.id, 'Go on.');
  expect((await draftOf(talk)).isKept).toBeUndefined();
});

test('a draft over the threshold of approval is not asked for', async () => {
  const talk = await startTalk(1);
  await talk.api.policies.change({ scope: { layer: 'profile' }, set: { approvalThresholdMicros: 0 }, clear: [] });
  const before = talk.provider.requests.length;
  expect((await draftOf(talk)).by).toBeUndefined();
  expect(talk.provider.requests).toHaveLength(before);
});

test('a branch into a new conversation takes the handoff and its note along', async () => {
  const talk = await startTalk();
  await talk.api.handoffs.make({ conversationId: talk.id, model: second, what: 'note', note });
  const answer = await say(talk.api, talk.id, 'Go on.');
  talk.clock.advance(1_000);
  const copy = await talk.api.conversations.branch({ id: talk.id, messageId: answer.id });
  await say(talk.api, copy.id, 'And on.');
  expect(bodies(talk).at(-1)?.messages).toEqual([
    system,
    question,
    { role: 'assistant', content: 'Answer 3.' },
    { role: 'user', content: 'And on.' },
  ]);
});
