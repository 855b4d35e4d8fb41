import type { ConversationId, MessageId, TurnId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Trace } from '../../../shared/model/trace.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { Announce } from '../ports/announce.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import type { Stores } from '../ports/stores.ts';
import type { Router } from './router.ts';
import { traceOf, type TurnTrail } from './turn-trail.ts';
import { type EndedTurn, writeAftermath, type WrittenDown } from './write-aftermath.ts';

const batchMs = 50;

export interface AftermathPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly stores: Stores;
  readonly audit: AuditTrail;
  readonly router: Pick<Router, 'policyFor'>;
  readonly announce: Announce;
  readonly onInterrupted: (conversationId: ConversationId, answerId: MessageId) => void;
}

/** What is written when the reader has its answer already: traces and notes, in one transaction for all that ended. */
export interface Aftermath {
  readonly add: (answer: Message, trail: TurnTrail) => void;
  /** The trace of an answer whose batch is not written yet. */
  readonly traceOf: (turnId: TurnId) => Trace | undefined;
  readonly flush: () => void;
}

export function createAftermath(ports: AftermathPorts): Aftermath {
  let waiting: readonly EndedTurn[] = [];
  let stopTimer: (() => void) | undefined;

  const flush = () => {
    stopTimer?.();
    stopTimer = undefined;
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      const written = ports.stores.atomically(() => batch.map((ended) => writeAftermath(ports, ended)));
      for (const each of written) announceWritten(ports, each);
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

function announceWritten({ stores, announce }: AftermathPorts, { notes, handoffs }: WrittenDown): void {
  for (const note of notes) announce('note-changed', { note });
  for (const conversationId of new Set(handoffs.map((handoff) => handoff.conversationId))) {
    announce('handoffs-changed', {
      conversationId,
      handoffs: [...stores.handoffs.listOfConversation(conversationId)],
    });
  }
}

function tell({ audit, router, onInterrupted }: AftermathPorts, { answer, trail }: EndedTurn): void {
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
