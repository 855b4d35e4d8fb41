import type { ConversationId, MessageId, TurnId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Trace } from '../../../shared/model/trace.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import type { Stores } from '../ports/stores.ts';
import type { Router } from './router.ts';
import { traceOf, type TurnTrail } from './turn-trail.ts';
import { notesOf } from './write-notes.ts';

const batchMs = 50;

export interface AftermathPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly stores: Stores;
  readonly audit: AuditTrail;
  readonly router: Pick<Router, 'policyFor'>;
  readonly onInterrupted: (conversationId: ConversationId, answerId: MessageId) => void;
}

/** What is written when the reader has its answer already: traces and notes, in one transaction for all that ended. */
export interface Aftermath {
  readonly add: (answer: Message, trail: TurnTrail) => void;
  /** The trace of an answer whose batch is not written yet. */
  readonly traceOf: (turnId: TurnId) => Trace | undefined;
  readonly flush: () => void;
}

interface Ended {
  readonly answer: Message;
  readonly trail: TurnTrail;
}

export function createAftermath(ports: AftermathPorts): Aftermath {
  let waiting: readonly Ended[] = [];
  let stopTimer: (() => void) | undefined;

  const flush = () => {
    stopTimer?.();
    stopTimer = undefined;
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      ports.stores.atomically(() => {
        for (const ended of batch) write(ports, ended);
      });
    } catch (error) {
      ports.log.error('aftermath-refused', { count: batch.length, error });
    }
  };

  return {
    add: (answer, trail) => {
      waiting = [...waiting, { answer, trail }];
      stopTimer ??= ports.clock.after(batchMs, flush);
      tell(ports, { answer, trail });
    },
    traceOf: (turnId) => {
      const found = waiting.find(({ answer }) => answer.turnId === turnId);
      return found && traceOf(found.answer, found.trail);
    },
    flush,
  };
}

function write({ stores, random, clock }: AftermathPorts, { answer, trail }: Ended): void {
  // Who deleted the conversation for good wants nothing of it kept.
  const conversation = stores.conversations.read(answer.conversationId);
  if (!conversation) return;
  const trace = traceOf(answer, trail);
  if (trace) stores.traces.save(trace);
  const before = answerBefore(stores, answer);
  const given = { messageCount: trail.messageCount ?? 0, tokens: trail.request?.contextTokens ?? 0 };
  const ended = { answer, before, workspaceId: conversation.workspaceId, given };
  for (const note of notesOf({ newId: random.id, now: clock.now() }, ended)) stores.notes.insert(note);
}

/** The answer that stands above the question of this one. */
function answerBefore({ messages }: Stores, answer: Message): Message | undefined {
  const question = answer.parentId === undefined ? undefined : messages.read(answer.parentId);
  return question?.parentId === undefined ? undefined : messages.read(question.parentId);
}

function tell({ audit, router, onInterrupted }: AftermathPorts, { answer, trail }: Ended): void {
  const { provenance, turnId = '' } = answer;
  if (trail.decision && provenance) {
    audit.add(
      'decision-made',
      turnId,
      `${provenance.modelLabel} of ${provenance.providerLabel}, by ${trail.decision.reason.by}.`,
    );
  }
  if (answer.status !== 'interrupted' || !trail.request || provenance?.choice.by === 'continuation') return;
  if (router.policyFor(trail.request).policy.continueAfterInterruption) onInterrupted(answer.conversationId, answer.id);
}
