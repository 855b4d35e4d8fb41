import { openStore } from '../../electron/store/open-store.ts';
import type { Stores } from '../../electron/core/ports/stores.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Message } from '../../shared/model/message.ts';
import { defaultSettings } from '../../shared/model/settings.ts';
import { sampleText } from './sample-text.ts';

export interface Seeding {
  readonly directory: string;
  /** One conversation for each, with that many messages; the last one is the newest. */
  readonly messageCounts: readonly number[];
  /** Said before all that, in conversations of 2,000 messages each. */
  readonly olderMessageCount?: number;
}

/** The size of an older conversation. */
export const olderConversationSize = 2_000;

/** A data directory as a person with this much said would have it, past the welcome. */
export function seedConversations({ directory, messageCounts, olderMessageCount = 0 }: Seeding): void {
  const { stores, close } = openStore({ directory, now: Date.now });
  const olderCount = Math.ceil(olderMessageCount / olderConversationSize);
  const startedAt = Date.now() - (messageCounts.length + olderCount) * hourMs;
  stores.settings.save({ ...defaultSettings, hasSeenWelcome: true });
  for (let number = 0; number < olderCount; number += 1) {
    const older = {
      id: `older-${String(number)}`,
      title: `Older ${String(number)}`,
      messageCount: olderConversationSize,
    };
    seedConversation(stores, { ...older, createdAt: startedAt + number * hourMs });
  }
  for (const [number, messageCount] of messageCounts.entries()) {
    const newer = { id: `bench-${String(number)}`, title: `Conversation ${String(number)}`, messageCount };
    seedConversation(stores, { ...newer, createdAt: startedAt + (olderCount + number) * hourMs });
  }
  // A person's index is up to date; building it is measured elsewhere.
  while (stores.search.indexSome(1)) continue;
  close();
}

const hourMs = 3_600_000;

interface SeededConversation {
  readonly id: string;
  readonly title: string;
  readonly messageCount: number;
  readonly createdAt: number;
}

function seedConversation(stores: Stores, { id, title, messageCount, createdAt }: SeededConversation): void {
  const conversation: Conversation = {
    ...{ id, title, workspaceId: 'default', isTitleManual: true, draft: '' },
    ...{ createdAt, updatedAt: createdAt },
  };
  const leaf = messageCount > 0 && { activeLeafId: `${id}-${String(messageCount - 1)}` };
  stores.atomically(() => {
    stores.conversations.save(conversation);
    for (let index = 0; index < messageCount; index += 1) stores.messages.insert(messageAt(id, index, createdAt));
    stores.conversations.save({ ...conversation, ...leaf });
  });
}

function messageAt(conversationId: string, index: number, startedAt: number): Message {
  const role = index % 2 === 0 ? 'user' : 'assistant';
  const at = startedAt + index * 1_000;
  const message = {
    id: `${conversationId}-${String(index)}`,
    conversationId,
    ...(index > 0 && { parentId: `${conversationId}-${String(index - 1)}` }),
    text: sampleText(index, role),
    status: 'complete' as const,
    createdAt: at,
    updatedAt: at,
  };
  return role === 'user' ? { ...message, role } : { ...message, role, provenance };
}

const provenance: NonNullable<Message['provenance']> = {
  model: 'groq/openai/gpt-oss-20b',
  modelLabel: 'GPT-OSS 20B',
  providerId: 'groq',
  providerLabel: 'Groq',
  line: 'gpt',
  choice: { by: 'default' },
  firstTokenMs: 240,
  totalMs: 1_900,
  usage: { inputTokens: 1_200, outputTokens: 180, isEstimated: false },
  cost: { basis: 'price', micros: 310 },
  finishReason: 'stop',
  failedAttempts: [],
};
