import { expect, test } from 'vitest';
import type { Attachment } from '../../shared/model/attachment.ts';
import { plainAttachment, plainConversation, plainMessage } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';

test('a message keeps its attachments in order, through every change', () => {
  const { stores } = openFilled();
  const attachments = [plainAttachment({ id: 'b', sha256: hashOf('b') }), plainAttachment({ id: 'a' })];
  for (const attachment of attachments) stores.attachments.save(attachment, 1_000);
  const message = plainMessage({ attachments });
  stores.messages.insert(message);
  stores.messages.update({ ...message, text: 'Another' });
  expect([stores.messages.read(message.id), stores.messages.path(message.id, { limit: 9 }).messages]).toStrictEqual([
    { ...message, text: 'Another' },
    [{ ...message, text: 'Another' }],
  ]);
});

test('a message without attachments has none', () => {
  const { stores } = openFilled();
  stores.messages.insert(plainMessage());
  expect(stores.messages.read('message-1')).toStrictEqual(plainMessage());
});

test('the attachments of a draft are kept until others take their place', () => {
  const { stores } = openFilled();
  const [one, other] = [plainAttachment({ id: 'a' }), plainAttachment({ id: 'b' })];
  for (const attachment of [one, other]) stores.attachments.save(attachment, 1_000);
  stores.attachments.saveDraft('conversation-1', ['b', 'a']);
  const first = stores.attachments.ofDraft('conversation-1');
  stores.attachments.saveDraft('conversation-1', ['a']);
  expect([first, stores.attachments.ofDraft('conversation-1')]).toStrictEqual([[other, one], [one]]);
});

test('an attachment that nobody uses any more goes, and so do the files that nothing else needs', () => {
  const { stores } = openFilled();
  const copy = { sha256: hashOf('c'), mediaType: 'image/png', sizeBytes: 3, width: 1, height: 1 };
  stores.attachments.save(plainAttachment({ id: 'sent' }), 1_000);
  stores.attachments.save(plainAttachment({ id: 'unused', copies: [copy] }), 1_000);
  stores.attachments.save(plainAttachment({ id: 'new', sha256: hashOf('e') }), 3_000);
  stores.messages.insert(plainMessage({ attachments: [plainAttachment({ id: 'sent' })] }));
  const removed = stores.attachments.removeUnused({ from: 0, limit: 9, keptBefore: 2_000 });
  expect([removed, idsOf(stores.attachments.read), stores.attachments.usesFile(hashOf('c'))]).toStrictEqual([
    { files: [hashOf('c')] },
    ['sent', 'new'],
    false,
  ]);
});

test('unused attachments are looked for page by page', () => {
  const { stores } = openFilled();
  for (const id of ['sent', 'unused', 'new']) stores.attachments.save(plainAttachment({ id }), 1_000);
  const first = stores.attachments.removeUnused({ from: 0, limit: 2, keptBefore: 2_000 });
  const second = stores.attachments.removeUnused({ from: first.next ?? -1, limit: 2, keptBefore: 2_000 });
  expect([first, second]).toStrictEqual([{ files: [], next: 2 }, { files: [hashOf('a')] }]);
});

test('a message that waits keeps its files, also when the queue changes', () => {
  const { stores } = openFilled();
  const attachments = [plainAttachment({ id: 'b' }), plainAttachment({ id: 'a' })];
  for (const attachment of attachments) stores.attachments.save(attachment, 1_000);
  const waiting = { id: 'q-1', conversationId: 'conversation-1', text: '', attachments, createdAt: 1_000 };
  const other = { id: 'q-2', conversationId: 'conversation-1', text: 'Other', createdAt: 1_000 };
  stores.queue.replace('conversation-1', [waiting]);
  stores.queue.replace('conversation-1', [other, waiting]);
  expect(stores.queue.list('conversation-1')).toStrictEqual([other, waiting]);
});

test('what a deleted conversation had attached is used by nobody', () => {
  const { stores } = openFilled();
  stores.attachments.save(plainAttachment({ id: 'sent' }), 1_000);
  stores.messages.insert(plainMessage({ attachments: [plainAttachment({ id: 'sent' })] }));
  stores.attachments.saveDraft('conversation-1', ['sent']);
  stores.conversations.save(plainConversation({ deletedAt: 1_000 }));
  stores.conversations.purgeOne('conversation-1');
  const removed = stores.attachments.removeUnused({ from: 0, limit: 9, keptBefore: 2_000 });
  expect(removed).toStrictEqual({ files: [hashOf('a')] });
});

function openFilled() {
  const opened = openTemporaryStore();
  opened.stores.conversations.save(plainConversation());
  return opened;
}

function hashOf(letter: string): string {
  return letter.repeat(64);
}

function idsOf(read: (id: string) => Attachment | undefined): readonly string[] {
  return ['sent', 'unused', 'new'].filter((id) => read(id) !== undefined);
}
