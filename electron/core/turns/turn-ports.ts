import type { FileHash } from '../../../shared/model/attachment.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import type { ConversationId, KeyId, MessageId, ModelRef, TurnId } from '../../../shared/model/ids.ts';
import type { KeyQuota } from '../../../shared/model/key.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { PassedBudget } from '../budget/settle-held.ts';
import type { ResponseCache } from '../cache/response-cache.ts';
import type { Announce } from '../ports/announce.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Prompt } from '../ports/prompt.ts';
import type { Random } from '../ports/random.ts';
import type { Stores } from '../ports/stores.ts';
import type { WireChunk } from '../wire/wire-adapter.ts';
import type { RecorderPorts } from './answer-recorder.ts';
import type { UsableKey } from './answer-with-keys.ts';
import type { Approvals } from './approvals.ts';
import type { AsideAnswer, AsideCall } from './aside.ts';
import type { OnOpened, RunningAttempt } from './attempt.ts';
import type { LessonPorts } from './learn-from-attempt.ts';
import type { Router } from './router.ts';
import type { SharedCall, SharedResult } from './share-chain.ts';
import type { Target } from './target.ts';
import type { TurnTrail } from './turn-trail.ts';
import type { UsageBook } from './usage-book.ts';

export interface AnswerOptions {
  readonly signal: AbortSignal;
  readonly secret?: string;
  /** Told once, when the headers of the answer are here. */
  readonly onOpened: OnOpened;
}

/** A key in the order to try it, with what it may be used for. */
export interface OrderedKey extends UsableKey {
  readonly quota?: KeyQuota;
}

export interface KeysInOrder {
  /** A single undefined for a provider that needs none. */
  readonly usable: readonly (OrderedKey | undefined)[];
  /** When the first of those that cannot be used now comes back, in epoch milliseconds. */
  readonly resetsAt?: number;
}

/** Everything a turn needs from its surroundings. */
export interface TurnPorts extends LessonPorts {
  readonly announce: Announce;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly stores: Stores;
  readonly recording: RecorderPorts;
  readonly router: Router;
  readonly approvals: Approvals;
  readonly cache: ResponseCache;
  readonly audit: AuditTrail;
  readonly usageBook: UsageBook;
  readonly shareChain: (call: SharedCall) => Promise<SharedResult>;
  /** A short question on behalf of a turn, such as for a summary. */
  readonly askAside: (aside: AsideCall) => Promise<AsideAnswer | undefined>;
  readonly resolve: (model: ModelRef) => Target | undefined;
  readonly labelOf: (model: ModelRef) => string;
  readonly keysFor: (target: Target, conversationId: ConversationId) => KeysInOrder;
  readonly openAnswer: (target: Target, prompt: Prompt, options: AnswerOptions) => AsyncIterable<WireChunk>;
  readonly toFailure: (error: unknown, target: Target, secret: string | undefined) => Failure;
  readonly countTokens: (text: string) => number;
  /** The content of an attachment. Throws a `not-found` ContractError where it is gone. */
  readonly readFile: (sha256: FileHash, signal: AbortSignal) => Promise<Uint8Array>;
  readonly onKeyFailed: (keyId: KeyId, failure: Failure) => void;
  readonly onBudgetsPassed: (passed: readonly PassedBudget[]) => void;
  readonly onAttemptRunning: (turnId: TurnId, attempt: RunningAttempt) => void;
  /** Stored in the same transaction as the finished answer. */
  readonly saveAlongside: (message: Message, previousLeafId: MessageId | undefined) => void;
  /** What can wait until the reader has its answer: trace, notes, audit. */
  readonly onEnded: (answer: Message, trail: TurnTrail) => void;
}
