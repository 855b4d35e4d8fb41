import { openStore } from '../../electron/store/open-store.ts';
import type { Decision } from '../../shared/model/decision.ts';
import { plainConversation, plainMessage } from '../store/samples.ts';

export interface SeededTraces {
  readonly requestCount: number;
  readonly now: number;
  readonly models: readonly string[];
  readonly textOf: (index: number) => string;
}

const conversationLength = 20;

/** Requests as a busy week leaves them: each with its message, its answer, and a decision that left many models out. */
export function seedTraces(directory: string, { requestCount, now, models, textOf }: SeededTraces): void {
  const { stores, close } = openStore({ directory, now: () => now });
  stores.atomically(() => {
    for (let index = 0; index < requestCount; index += 1) {
      const at = now - (requestCount - index) * 50_000;
      const conversationId = `conversation-${String(Math.floor(index / conversationLength))}`;
      if (index % conversationLength === 0) stores.conversations.save(plainConversation({ id: conversationId }));
      const own = { conversationId, createdAt: at, updatedAt: at };
      const question = plainMessage({ ...own, id: `question-${String(index)}`, text: textOf(index) });
      const answer = plainMessage({
        ...own,
        id: `answer-${String(index)}`,
        parentId: question.id,
        role: 'assistant',
        turnId: `turn-${String(index)}`,
      });
      stores.messages.insert(question);
      stores.messages.insert(answer);
      stores.traces.save({
        turnId: `turn-${String(index)}`,
        conversationId,
        messageId: answer.id,
        at,
        request: {
          attachments: [],
          contextTokens: 900 + (index % 500),
          source: 'chat',
          task: { task: 'chat', by: 'detected', reasons: [] },
          priority: 'normal',
          workspaceId: 'default',
          conversationId,
          tags: [],
          at,
          localMinute: index % 1_440,
          localWeekday: index % 7,
          parameters: {},
          needs: [],
        },
        decision: decisionOf(models, index),
        steps: [],
      });
    }
  });
  close();
}

function decisionOf(models: readonly string[], index: number): Decision {
  return {
    reason: { by: 'default' },
    task: { task: 'chat', by: 'detected', reasons: [] },
    candidates: [
      {
        model: models[index % models.length] ?? '',
        role: 'target',
        parameters: {},
        estimate: {
          inputTokens: 900,
          outputTokens: 800,
          outputFrom: 'default',
          tokenErrorPercent: 5,
          cost: { basis: 'price', micros: 4_000 },
        },
      },
    ],
    excluded: models.slice(0, 30).map((model) => ({ model, exclusion: { code: 'no-key' } })),
    skippedRules: Array.from({ length: 20 }, (_, rule) => ({
      ruleId: `rule-${String(rule)}`,
      ruleName: `Rule ${String(rule)}`,
      why: 'no-match',
      detail: 'none of its words stands in the message',
      isNearMiss: false,
    })),
    needsApproval: false,
    cache: { isEnabled: true, ttlMs: 86_400_000 },
  };
}
