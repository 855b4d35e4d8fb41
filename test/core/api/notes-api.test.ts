import { expect, test } from 'vitest';
import { ask, startOrchestrator } from '../../orchestrator/started-orchestrator.ts';

const weekMs = 7 * 86_400_000;
/** A round of what is tidied in the background, wherever its last one was. */
const tidyMs = 61_000;

async function startNotes() {
  const started = await startOrchestrator();
  const { id: conversationId } = await started.api.conversations.create({});
  return { ...started, conversationId, place: { workspaceId: 'default', conversationId } };
}

test('a note is kept for a week, and one that is pinned stays', async () => {
  const { api, clock, place } = await startNotes();
  const { id } = await api.notes.write({ ...place, type: 'context', text: 'For a week.' });
  const kept = await api.notes.write({ ...place, type: 'context', text: 'For ever.' });
  await api.notes.pin({ id: kept.id, isPinned: true });
  clock.jumpTo(clock.now() + weekMs - 1_000);
  const before = await api.notes.list({ ...place, limit: 10 });
  expect(before.notes.map((note) => note.id)).toEqual([kept.id, id]);
  clock.jumpTo(clock.now() + 2_000);
  const after = await api.notes.list({ ...place, limit: 10 });
  expect(after.notes.map((note) => note.id)).toEqual([kept.id]);
  clock.advance(tidyMs);
  await expect(api.notes.edit({ id, text: 'Too late' })).rejects.toThrow(id);
});

test('a note of a conversation belongs to the workspace of that conversation', async () => {
  const { api, conversationId } = await startNotes();
  const elsewhere = await api.workspaces.create({ title: 'Elsewhere' });
  const note = { workspaceId: elsewhere.id, conversationId, type: 'context' as const, text: 'Where it is.' };
  expect((await api.notes.write(note)).workspaceId).toBe('default');
});

test('a note of a conversation or workspace that is not there is refused by name', async () => {
  const { api } = await startNotes();
  const note = { workspaceId: 'default', type: 'context' as const, text: 'Of nothing.' };
  await expect(api.notes.write({ ...note, conversationId: 'gone' })).rejects.toThrow('no conversation with id gone');
  await expect(api.notes.write({ ...note, workspaceId: 'gone' })).rejects.toThrow('no workspace with id gone');
});

test('a pinned note that is let go is kept for another week', async () => {
  const { api, clock, place } = await startNotes();
  const { id } = await api.notes.write({ ...place, type: 'context', text: 'Kept.' });
  await api.notes.pin({ id, isPinned: true });
  clock.jumpTo(clock.now() + 3 * weekMs);
  const { expiresAt } = await api.notes.pin({ id, isPinned: false });
  expect(expiresAt).toBe(clock.now() + weekMs);
});

test('a deleted note is brought back for 30 days', async () => {
  const { api, clock, place } = await startNotes();
  const { id } = await api.notes.write({ ...place, type: 'context', text: 'Deleted.' });
  await api.notes.pin({ id, isPinned: true });
  await api.notes.remove({ id });
  expect((await api.notes.list({ ...place, limit: 10 })).notes).toEqual([]);
  expect((await api.notes.list({ isDeleted: true, limit: 10 })).notes).toMatchObject([{ id }]);
  clock.jumpTo(clock.now() + 29 * 86_400_000);
  clock.advance(tidyMs);
  expect(await api.notes.restore({ id })).toMatchObject({ id, text: 'Deleted.' });
  expect((await api.notes.list({ isDeleted: true, limit: 10 })).notes).toEqual([]);
  await api.notes.remove({ id });
  clock.jumpTo(clock.now() + 31 * 86_400_000);
  clock.advance(tidyMs);
  await expect(api.notes.restore({ id })).rejects.toThrow(id);
});

test('notes are found by their text, their type and their workspace, page by page', async () => {
  const { api, clock, place } = await startNotes();
  for (const text of ['One is 100% done', 'Two', 'Three is 100 done']) {
    await api.notes.write({ ...place, type: 'context', text });
    clock.advance(1_000);
  }
  await api.notes.write({ workspaceId: 'default', type: 'preference', text: 'Short, 100% of the time' });
  const textsOf = async (question: Parameters<typeof api.notes.list>[0]) => {
    const { notes, next } = await api.notes.list(question);
    return [notes.map(({ text }) => text), next !== undefined];
  };
  expect(await textsOf({ workspaceId: 'default', text: '100%', limit: 10 })).toEqual([
    ['Short, 100% of the time', 'One is 100% done'],
    false,
  ]);
  expect(await textsOf({ workspaceId: 'default', types: ['context'], text: 'two', limit: 10 })).toEqual([
    ['Two'],
    false,
  ]);
  const { next } = await api.notes.list({ ...place, limit: 2 });
  expect(await textsOf({ ...place, limit: 2, ...(next && { after: next }) })).toEqual([['One is 100% done'], false]);
});

test('a preference belongs to the workspace, is pinned, and goes along with every message there', async () => {
  const { api, provider, place } = await startNotes();
  provider.script(() => [{ type: 'text', text: 'Yes.' }]);
  const note = await api.notes.write({ ...place, type: 'preference', text: 'Answer in one sentence.' });
  await ask(api, 'Hello', 'groq/openai/gpt-oss-20b');
  expect(note).toMatchObject({ workspaceId: 'default', isPinned: true });
  expect(note).not.toHaveProperty('conversationId');
  expect(provider.requests[0]?.body).toMatchObject({
    messages: [
      { role: 'system', content: 'What the person prefers:\n\nAnswer in one sentence.' },
      { role: 'user', content: 'Hello' },
    ],
  });
});

test('a conversation that begins from a note knows it, whatever becomes of the note', async () => {
  const { api, provider, place } = await startNotes();
  provider.script(() => [{ type: 'text', text: 'Yes.' }]);
  const { id } = await api.notes.write({ ...place, type: 'handoff', text: 'Ship it.' });
  const conversation = await api.notes.beginConversation({ id });
  await api.notes.remove({ id });
  const { turnId } = await api.turns.start({
    conversationId: conversation.id,
    text: 'Go on.',
    model: 'groq/openai/gpt-oss-20b',
  });
  for await (const _ of api.turns.watch({ turnId, fromIndex: 0 }, { signal: new AbortController().signal })) continue;
  expect(provider.requests[0]?.body).toMatchObject({
    messages: [
      { role: 'system', content: 'What to know about this conversation:\n\nShip it.' },
      { role: 'user', content: 'Go on.' },
    ],
  });
});
