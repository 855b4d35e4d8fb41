import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { branchedConversation, chatgptConversation, said } from '../support/exports/chatgpt-sample.ts';
import { makeZip } from '../support/exports/make-zip.ts';
import { temporaryDirectory } from '../store/temporary-directory.ts';
import { startImports } from './started-imports.ts';

const inZip = (conversations: readonly unknown[], name = 'export.zip') =>
  makeZip(join(temporaryDirectory(), name), { 'conversations.json': JSON.stringify(conversations) });

test('a ChatGPT export comes in with its branches, models as labels and tags', async () => {
  const { bringIn, store, leftFiles } = startImports();

  const { report, progress } = await bringIn(await inZip([branchedConversation('tea'), { title: 'A folder' }]));

  expect(progress.state).toBe('complete');
  expect(report).toMatchObject({ addedConversations: 1, addedMessages: 3, products: ['chatgpt'] });
  const [conversation] = store.stores.conversations.list({ shelf: 'current', limit: 10 });
  expect(conversation).toMatchObject({
    title: 'Conversation tea',
    workspaceId: 'default',
    tags: ['imported', 'imported:chatgpt'],
  });
  expect(conversation).not.toHaveProperty('model');
  const { messages } = store.stores.messages.path(conversation?.activeLeafId ?? '', { limit: 10 });
  expect(messages.map(({ role, text, origin }) => ({ role, text, model: origin?.modelLabel }))).toEqual([
    { role: 'user', text: 'What is tea?', model: undefined },
    { role: 'assistant', text: 'Second try.', model: 'gpt-4o' },
  ]);
  expect(store.stores.messages.siblings([messages[1]?.id ?? ''])).toHaveLength(1);
  expect(leftFiles()).toBe(false);
});

test('the same export twice adds nothing, and a newer one only what is new', async () => {
  const { bringIn, store } = startImports();
  await bringIn(await inZip([branchedConversation('tea')]));
  const [before] = store.stores.conversations.list({ shelf: 'current', limit: 10 });
  if (before) store.stores.conversations.save({ ...before, title: 'My own title' });

  const again = await bringIn(await inZip([branchedConversation('tea')]));
  const newer = branchedConversation('tea');
  const mapping = { ...Object(newer.mapping), later: { parent: 'tea-second', message: said('user', 'And then?') } };
  const grown = await bringIn(await inZip([{ ...newer, mapping, current_node: 'later' }]));

  expect(again.report).toMatchObject({ addedConversations: 0, unchangedConversations: 1, addedMessages: 0 });
  expect(grown.report).toMatchObject({ addedConversations: 0, extendedConversations: 1, addedMessages: 1 });
  const [after] = store.stores.conversations.list({ shelf: 'current', limit: 10 });
  expect(after?.title).toBe('My own title');
  expect(store.stores.messages.path(after?.activeLeafId ?? '', { limit: 10 }).messages).toHaveLength(3);
});

test('an import that is undone leaves nothing but what the person went on from', async () => {
  const { bringIn, store, imports, rest } = startImports();
  const done = await bringIn(await inZip(['tea', 'milk', 'rice'].map(branchedConversation)));
  const [kept] = store.stores.conversations.list({ shelf: 'current', limit: 10 });
  const leafId = kept?.activeLeafId ?? '';
  store.stores.messages.insert({
    id: 'own',
    conversationId: kept?.id ?? '',
    parentId: leafId,
    role: 'user',
    text: 'I go on here.',
    status: 'complete',
    createdAt: 1,
    updatedAt: 1,
  });

  imports.undo(done.id);
  const { progress } = await rest();

  expect(progress).toMatchObject({ state: 'removed', because: 'You undid it.' });
  expect(store.stores.conversations.list({ shelf: 'current', limit: 10 }).map(({ id }) => id)).toEqual([kept?.id]);
  expect(store.stores.messages.path('own', { limit: 10 }).messages.map(({ text }) => text)).toEqual([
    `What is ${kept?.title.replace('Conversation ', '')}?`,
    'Second try.',
    'I go on here.',
  ]);
});

test('an import that is cancelled leaves nothing, and says that it was cancelled', async () => {
  const { bringIn, store, imports, leftFiles } = startImports();
  const many = Array.from({ length: 400 }, (_, number) => branchedConversation(`number-${number}`));

  const ended = await bringIn(await inZip(many), (one) => {
    if (one.progress.state === 'reading') imports.cancel(one.id);
  });

  expect(ended.progress).toEqual({ state: 'removed', because: 'You cancelled it.', endedAt: expect.any(Number) });
  expect(store.stores.conversations.list({ shelf: 'current', limit: 10 })).toEqual([]);
  expect(leftFiles()).toBe(false);
});

test('one broken record costs that record only, and the report names it', async () => {
  const { bringIn } = startImports();
  const path = join(temporaryDirectory(), 'export.zip');
  const good = JSON.stringify(branchedConversation('tea'));
  const text = `[${good}, null, {"mapping": {}, "title": "Nothing"}, {"mapping": nonsense}, ${good.slice(0, 200)}`;

  const { report } = await bringIn(await makeZip(path, { 'a/conversations.json': text }));

  expect(report).toMatchObject({ addedConversations: 1, skippedCount: 3 });
  expect(report.skipped).toEqual([
    { what: 'Nothing', why: 'It holds no messages.' },
    { what: 'A conversation in a/conversations.json', why: 'It is not valid JSON.' },
    { what: 'a/conversations.json', why: 'It ends in the middle: the download may have been cut off.' },
  ]);
});

test('what a dead program left half imported is taken back at the next start', async () => {
  const first = startImports();
  const done = await first.bringIn(await inZip(['tea', 'milk'].map(branchedConversation)));
  first.store.stores.imports.save({ ...done, progress: { state: 'reading', readBytes: 10, totalBytes: 20 } });
  const next = startImports(first.store);
  const resting = next.rest();

  next.imports.resume();

  expect((await resting).progress).toMatchObject({
    state: 'removed',
    isFailed: true,
    because: 'Switchboard ended before it was done.',
  });
  expect(first.store.stores.conversations.list({ shelf: 'current', limit: 10 })).toEqual([]);
});

test('an import of which nothing is left is put out of the way and back, one that is there is not', async () => {
  const { bringIn, imports } = startImports();
  const path = join(temporaryDirectory(), 'export.zip');
  const failed = await bringIn(await makeZip(path, { 'readme.txt': 'Nothing to import' }));
  const dismissed = imports.setDismissed(failed.id, true);
  const back = imports.setDismissed(failed.id, false);
  const complete = await bringIn(await inZip([branchedConversation('tea')]));

  expect([failed.progress, dismissed, back]).toEqual([
    expect.objectContaining({ state: 'removed', isFailed: true }),
    { ...failed, isDismissed: true },
    failed,
  ]);
  expect(() => imports.setDismissed(complete.id, true)).toThrow('Undo the import first.');
});

test('files whose bytes are in the export are attached, and of others the name is kept', async () => {
  const { bringIn, store, directory, imports, rest } = startImports();
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
  const attachments = [
    { id: 'file-A1', name: 'photo.png', mime_type: 'image/png', size: 11 },
    { id: 'file-A', name: 'notes.txt', mime_type: 'text/plain', size: 5 },
    { id: 'file-gone', name: 'lost.pdf', mime_type: 'application/pdf', size: 9 },
  ];
  const record = chatgptConversation('files', {
    question: { parent: null, message: said('user', 'Look', { metadata: { attachments } }) },
  });
  const path = await makeZip(join(temporaryDirectory(), 'export.zip'), {
    'conversations.json': JSON.stringify([record]),
    'file-A1.dat': picture,
    'file-A-notes.txt': 'words',
  });

  const { report, id } = await bringIn(path);

  expect(report).toMatchObject({ foundFiles: 2, missingFiles: 1 });
  const [conversation] = store.stores.conversations.list({ shelf: 'current', limit: 1 });
  const question = store.stores.messages.read(conversation?.activeLeafId ?? '');
  expect(question?.text).toBe('Look\n\n[lost.pdf: not part of the export]');
  expect(question?.attachments?.map(({ name, kind, sizeBytes }) => [name, kind, sizeBytes])).toEqual([
    ['photo.png', 'image', 11],
    ['notes.txt', 'text', 5],
  ]);
  const hash = question?.attachments?.[0]?.sha256 ?? '';
  const kept = join(directory, 'attachments', hash.slice(0, 2), hash);
  expect(readFileSync(kept)).toEqual(picture);

  imports.undo(id);
  await rest();

  expect({ isKept: existsSync(kept), isKnown: store.stores.attachments.usesFile(hash) }).toEqual({
    isKept: false,
    isKnown: false,
  });
});

test('a thread of thousands of messages comes in whole', async () => {
  const { bringIn, store } = startImports();
  const keys = Array.from({ length: 3_000 }, (_, number) => `node-${number}`);
  const mapping = Object.fromEntries(
    keys.map((key, number) => [
      key,
      { parent: keys[number - 1] ?? null, message: said(number % 2 === 0 ? 'user' : 'assistant', `Message ${number}`) },
    ]),
  );

  const { report } = await bringIn(await inZip([chatgptConversation('deep', mapping)]));

  expect(report.addedMessages).toBe(3_000);
  const [conversation] = store.stores.conversations.list({ shelf: 'current', limit: 1 });
  expect(store.stores.messages.path(conversation?.activeLeafId ?? '', { limit: 5_000 }).messages).toHaveLength(3_000);
});

test('a conversation with an impossible time comes in with one that can be, and costs no other', async () => {
  const { bringIn, store } = startImports();
  const impossible = { ...branchedConversation('tea'), create_time: 1e300, update_time: -5 };

  const { progress, report } = await bringIn(await inZip([impossible, branchedConversation('milk')]));

  expect(progress.state).toBe('complete');
  expect(report).toMatchObject({ addedConversations: 2, skippedCount: 0 });
  const conversations = store.stores.conversations.list({ shelf: 'current', limit: 10 });
  expect(conversations.filter(({ createdAt, updatedAt }) => createdAt > 4e12 || updatedAt > 4e12)).toEqual([]);
});

test('an import whose workspace is removed meanwhile is taken back with the reason, and none begins in a removed one', async () => {
  const { bringIn, imports, store } = startImports();
  const many = Array.from({ length: 300 }, (_, number) => branchedConversation(`number-${number}`));
  const workspace = { id: 'default', title: 'Default', createdAt: 1_000, deletedAt: 2_000 };

  const { progress } = await bringIn(await inZip(many), ({ report }) => {
    if (report.addedConversations > 0) store.stores.workspaces.save(workspace);
  });

  expect(progress).toMatchObject({
    state: 'removed',
    because: 'Its workspace was removed meanwhile. Choose another one, then import it again.',
  });
  expect(store.stores.conversations.list({ shelf: 'current', limit: 10 })).toEqual([]);
  await expect(imports.start({ uploadIds: ['export.zip'], workspaceId: 'default' })).rejects.toMatchObject({
    body: { code: 'not-found' },
  });
});
