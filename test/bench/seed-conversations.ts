import { openStore } from '../../electron/store/open-store.ts';
import type { Message } from '../../shared/model/message.ts';
import { defaultSettings } from '../../shared/model/settings.ts';
import { sampleText } from './sample-text.ts';

export interface Seeding {
  readonly directory: string;
  /** One conversation for each, with that many messages; the last one is the newest. */
  readonly messageCounts: readonly number[];
}

/** A data directory as a person with this much said would have it, past the welcome. */
export function seedConversations({ directory, messageCounts }: Seeding): void {
  const { stores, close } = openStore({ directory, now: Date.now });
  const startedAt = Date.now() - messageCounts.length * 3_600_000;
  stores.atomically(() => {
    stores.settings.save({ ...defaultSettings, hasSeenWelcome: true });
    for (const [number, count] of messageCounts.entries()) {
      const id = `bench-${String(number)}`;
      const createdAt = startedAt + number * 3_600_000;
      const conversation = { id, workspaceId: 'default', title: `Conversation ${String(number)}`, draft: '' };
      const last = `${id}-${String(count - 1)}`;
      stores.conversations.save({ ...conversation, isTitleManual: true, createdAt, updatedAt: createdAt });
      for (let index = 0; index < count; index += 1) stores.messages.insert(messageAt(id, index, createdAt));
      const leaf = count > 0 && { activeLeafId: last };
      stores.conversations.save({ ...conversation, isTitleManual: true, createdAt, updatedAt: createdAt, ...leaf });
    }
  });
  close();
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
