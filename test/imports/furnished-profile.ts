import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenedStore } from '../../electron/store/open-store.ts';
import { defaultSettings } from '../../shared/model/settings.ts';
import {
  fullConversation,
  fullMessage,
  plainAttachment,
  plainConversation,
  plainMessage,
  usageRecord,
} from '../store/samples.ts';

export const attachedText = 'five!';
export const attachedHash = createHash('sha256').update(attachedText).digest('hex');

/** A profile with something of everything that an archive holds, in two workspaces. */
export function furnishProfile({ stores }: OpenedStore, directory: string): void {
  mkdirSync(join(directory, 'attachments', attachedHash.slice(0, 2)), { recursive: true });
  writeFileSync(join(directory, 'attachments', attachedHash.slice(0, 2), attachedHash), attachedText);
  const at = { createdAt: 1_000, updatedAt: 1_000 };
  stores.workspaces.save({ id: 'harbour', title: 'Harbour', createdAt: 500 });
  const { deletedAt: _, archivedAt: __, ...kept } = fullConversation();
  stores.conversations.save(kept);
  stores.conversations.save(plainConversation({ id: 'other', workspaceId: 'harbour', title: 'Elsewhere' }));
  stores.conversations.save(plainConversation({ id: 'gone', deletedAt: 2_000 }));
  const attachment = plainAttachment({ sha256: attachedHash });
  stores.attachments.save(attachment, 1_000);
  stores.messages.insert(plainMessage({ attachments: [attachment] }));
  stores.messages.insert(fullMessage({ id: 'message-2', parentId: 'message-1', status: 'complete' }));
  stores.messages.insert(
    fullMessage({ id: 'message-3', parentId: 'message-1', origin: { product: 'chatgpt', modelLabel: 'gpt-4' } }),
  );
  stores.messages.insert(
    plainMessage({ id: 'message-4', conversationId: 'other', text: 'Naïve 日本語 👩‍👩‍👧 "quoted"\n' }),
  );
  stores.attachments.saveDraft('conversation-1', ['attachment-1']);
  stores.queue.replace('conversation-1', [
    { id: 'queued-1', conversationId: 'conversation-1', text: 'Next', attachments: [attachment], createdAt: 1_000 },
  ]);
  stores.branches.saveEdit({ messageId: 'message-1', text: 'A new version' });
  stores.notes.save({
    id: 'note-1',
    workspaceId: 'default',
    conversationId: 'conversation-1',
    type: 'context',
    text: 'Know this',
    isPinned: true,
    ...at,
  });
  stores.notes.save({
    id: 'note-2',
    workspaceId: 'harbour',
    type: 'preference',
    text: 'Be brief',
    isPinned: false,
    ...at,
  });
  stores.handoffs.save({
    id: 'handoff-1',
    conversationId: 'conversation-1',
    afterMessageId: 'message-1',
    to: { model: 'alpha/alpha-large', modelLabel: 'Alpha Large', line: 'claude' },
    reason: { by: 'person' },
    given: { what: 'everything', messageCount: 1, tokens: 4 },
    way: 'announced',
    createdAt: 1_000,
  });
  stores.traces.save({
    turnId: 'turn-1',
    conversationId: 'conversation-1',
    messageId: 'message-2',
    at: 1_000,
    steps: [],
  });
  stores.policies.save({ layer: 'profile' }, { plan: 'economy' });
  stores.policies.save({ layer: 'workspace', id: 'harbour' }, { plan: 'quality' });
  stores.policies.save({ layer: 'conversation', id: 'conversation-1' }, { maxFallbacks: 2 });
  stores.budgets.save({
    id: 'budget-1',
    scope: { type: 'total' },
    period: 'day',
    limitMicros: 5_000_000,
    softPercent: 80,
    atLimit: 'refuse',
    isEnabled: true,
    createdAt: 1_000,
  });
  stores.rules.saveSystemChange('system-1', { isEnabled: false });
  stores.settings.save({ ...defaultSettings, theme: 'dark' });
  stores.models.saveEdit('alpha/alpha-large', { isEnabled: false });
  stores.usage.record([
    usageRecord(),
    usageRecord({ id: 'usage-2', workspaceId: 'harbour', conversationId: 'other', at: Date.UTC(2026, 10, 4) }),
  ]);
}
