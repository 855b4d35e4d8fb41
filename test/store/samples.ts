import type { Attachment } from '../../shared/model/attachment.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Failure } from '../../shared/model/failure.ts';
import type { Message, Provenance } from '../../shared/model/message.ts';
import type { Price } from '../../shared/model/price.ts';
import type { UsageRecord } from '../../shared/model/usage.ts';

export const price: Price = {
  input: 5_000_000,
  output: 25_000_000,
  cacheRead: 500_000,
  tiers: [{ aboveInputTokens: 200_000, input: 10_000_000, output: 50_000_000 }],
};

export const failure: Failure = {
  kind: 'overloaded',
  message: 'The provider is overloaded. Try again in a minute.',
  actions: ['retry', 'choose-model'],
  httpStatus: 529,
};

export const provenance: Provenance = {
  model: 'alpha/alpha-large',
  modelLabel: 'Alpha Large',
  providerId: 'alpha',
  providerLabel: 'Alpha',
  line: 'claude',
  choice: { by: 'person' },
  firstTokenMs: 412,
  totalMs: 2_310,
  usage: { inputTokens: 12, outputTokens: 34, cachedInputTokens: 0, isEstimated: false },
  cost: { basis: 'price', micros: 910 },
  finishReason: 'stop',
  failedAttempts: [{ model: 'beta/beta-mini', failure, durationMs: 80 }],
};

/** Only what every conversation has. */
export function plainConversation(change: Partial<Conversation> = {}): Conversation {
  return {
    id: 'conversation-1',
    workspaceId: 'default',
    title: 'New conversation',
    isTitleManual: false,
    draft: '',
    createdAt: 1_000,
    updatedAt: 1_000,
    ...change,
  };
}

export function fullConversation(): Conversation {
  return {
    ...plainConversation(),
    isTitleManual: true,
    model: 'alpha/alpha-large',
    draft: 'half a thou',
    activeLeafId: 'message-2',
    line: 'claude',
    pinnedAt: 1_500,
    archivedAt: 2_000,
    tags: ['work', 'harbour'],
    deletedAt: 3_000,
  };
}

/** Only what every message has. */
export function plainMessage(change: Partial<Message> = {}): Message {
  return {
    id: 'message-1',
    conversationId: 'conversation-1',
    role: 'user',
    text: 'Hello',
    status: 'complete',
    createdAt: 1_000,
    updatedAt: 1_000,
    ...change,
  };
}

export function fullMessage(change: Partial<Message> = {}): Message {
  return {
    ...plainMessage(),
    role: 'assistant',
    reasoning: 'A greeting.',
    citations: [{ url: 'https://example.com/', title: 'Example', quote: 'an example' }, {}],
    toolCalls: [{ id: 'call-1', name: 'look_up', argumentsJson: '{"word":"hello"}' }],
    status: 'failed',
    turnId: 'turn-1',
    provenance,
    failure,
    ...change,
  };
}

export function usageRecord(change: Partial<UsageRecord> = {}): UsageRecord {
  return {
    id: 'usage-1',
    at: Date.UTC(2026, 10, 3, 10, 30),
    turnId: 'turn-1',
    attemptIndex: 0,
    source: 'chat',
    workspaceId: 'default',
    conversationId: 'conversation-1',
    messageId: 'message-1',
    providerId: 'alpha',
    model: 'alpha/alpha-large',
    modelLabel: 'Alpha Large',
    task: 'chat',
    ruleId: 'rule-1',
    ruleName: 'Small talk',
    keyId: 'key-1',
    keyLabel: 'Work',
    usage: { inputTokens: 100, outputTokens: 10, cachedInputTokens: 40, reasoningTokens: 5, isEstimated: false },
    cost: { basis: 'price', micros: 700 },
    price,
    firstTokenMs: 300,
    totalMs: 1_200,
    outcome: 'complete',
    ...change,
  };
}

/** A small text file. */
export function plainAttachment(change: Partial<Attachment> = {}): Attachment {
  return {
    id: 'attachment-1',
    name: 'notes.txt',
    kind: 'text',
    mediaType: 'text/plain',
    sizeBytes: 5,
    sha256: 'a'.repeat(64),
    ...change,
  };
}
