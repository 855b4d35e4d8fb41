import type { ConversationId, MessageId, TurnId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Trace } from '../../../shared/model/trace.ts';
import type { Stores } from '../ports/stores.ts';
import type { RunningAttempt } from './attempt.ts';
import { createAftermath } from './aftermath.ts';
import type { Aside, AsideAnswer } from './aside.ts';
import { askAside } from './ask-aside.ts';
import { createAsides } from './create-asides.ts';
import { findPassedProviders } from './find-passed-providers.ts';
import { runTurn, type TurnRequest } from './run-turn.ts';
import { createSharedChains } from './share-chain.ts';
import type { TurnPorts } from './turn-ports.ts';
import { traceOf, type TurnTrail } from './turn-trail.ts';
import { createTurnRegistry, type TurnIdentity, type TurnRegistry } from './turn-registry.ts';
import { createUnsavedAnswers } from './unsaved-answers.ts';
import type { EndedTurn } from './write-aftermath.ts';

type MadeHere = 'recording' | 'shareChain' | 'askAside' | 'onAttemptRunning' | 'saveAlongside' | 'onEnded';

export interface TurnsPorts extends Omit<TurnPorts, MadeHere> {
  readonly onStorageState: (problem: Error | undefined) => void;
  /** Told which finished answers the disk has not taken yet. */
  readonly onUnsavedAnswers: (ids: readonly MessageId[]) => void;
  /** An answer broke off and the policy wants it gone on with. */
  readonly onInterrupted: (conversationId: ConversationId, answerId: MessageId) => void;
}

export interface Turns extends Pick<TurnRegistry, 'watch' | 'cancel' | 'running'> {
  /** Runs a turn whose messages are stored already. */
  readonly start: (identity: TurnIdentity, request: TurnRequest) => void;
  /** A short question beside the conversation, recorded as its usage; undefined where nobody answers it. */
  readonly askAside: (aside: Aside) => Promise<AsideAnswer | undefined>;
  /** The computer woke up: what was under way is dead. */
  readonly expireAll: () => void;
  /** A finished answer that the disk has not taken yet. */
  readonly unsavedAnswer: (id: MessageId) => Message | undefined;
  /** The trace of an answer that is under way, or ended a moment ago. */
  readonly unwrittenTrace: (id: TurnId) => Trace | undefined;
  /** Stops every turn and stores what they have; answers how much the disk would not take. */
  readonly stopAll: () => Promise<number>;
}

/** Everything that runs, watches and ends turns. */
export function createTurns(ports: TurnsPorts): Turns {
  const { stores, clock, announce } = ports;
  const registry = createTurnRegistry(clock, ports.log);
  const attempts = new Map<TurnId, RunningAttempt>();
  const unsaved = createUnsavedAnswers(ports.onUnsavedAnswers);
  const aftermath = createAftermath(ports);
  const underWay = new Map<TurnId, EndedTurn>();

  const turnPorts: TurnPorts = {
    ...ports,
    recording: { clock, messages: stores.messages, onStorageState: ports.onStorageState, log: ports.log, unsaved },
    shareChain: createSharedChains(),
    askAside: (aside) => askAside(turnPorts, aside).finally(() => attempts.delete(aside.identity.turnId)),
    onAttemptRunning: (turnId, attempt) => attempts.set(turnId, attempt),
    saveAlongside: (message, previousLeafId) => touchConversation(stores, message, previousLeafId),
    onEnded: (answer, trail) => {
      const { turnId = '', id: answerId, conversationId } = answer;
      attempts.delete(turnId);
      underWay.delete(turnId);
      const conversation = stores.conversations.read(conversationId);
      if (conversation) announce('conversation-changed', { conversation });
      announce('turn-ended', { turnId, conversationId, answerId });
      announce('usage-changed', {});
      aftermath.add(answer, trail);
      tellHealth(ports.registries, answer, trail);
    },
  };

  const asides = createAsides(turnPorts);

  return {
    ...registry,
    askAside: asides.ask,
    start: (identity, request) => {
      const trail: TurnTrail = { steps: [] };
      underWay.set(identity.turnId, { answer: request.answer, trail });
      registry.start(identity, (turn) => runTurn(turnPorts, { ...request, trail }, turn));
    },
    unsavedAnswer: unsaved.read,
    unwrittenTrace: (id) => {
      const turn = underWay.get(id);
      return turn ? traceOf(turn.answer, turn.trail) : aftermath.traceOf(id);
    },
    expireAll: () => {
      for (const attempt of attempts.values()) attempt.expire('suspended');
    },
    stopAll: async () => {
      for (const attempt of attempts.values()) attempt.expire('closing');
      for (const { turnId } of registry.running()) registry.cancel(turnId);
      await Promise.all([registry.settled(), asides.stopAll()]);
      aftermath.flush();
      return unsaved.saveNow().length + ports.usageBook.saveNow();
    },
  };
}

function tellHealth({ health }: TurnsPorts['registries'], { status, provenance }: Message, trail: TurnTrail): void {
  if (status !== 'complete' || !provenance || provenance.cached) return;
  const passed = findPassedProviders(trail, provenance.model);
  if (passed.size > 0) health.answeredElsewhere(passed, provenance.model);
}

/** The sidebar shows the family that answered last, newest conversation first. */
function touchConversation(stores: Stores, answer: Message, previousLeafId: MessageId | undefined): void {
  const conversation = stores.conversations.read(answer.conversationId);
  if (!conversation) return;
  const { line = conversation.line } = answer.provenance ?? {};
  const { activeLeafId, ...rest } = conversation;
  const isWithdrawn = answer.failure?.kind === 'approval_denied' && activeLeafId === answer.id;
  const leafId = isWithdrawn ? previousLeafId : activeLeafId;
  stores.conversations.save({
    ...rest,
    updatedAt: answer.updatedAt,
    ...(leafId !== undefined && { activeLeafId: leafId }),
    ...(line && { line }),
  });
}
