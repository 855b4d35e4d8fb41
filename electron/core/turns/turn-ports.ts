import type { Failure } from '../../../shared/model/failure.ts';
import type { KeyId, TurnId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import type { Stores } from '../ports/stores.ts';
import type { Prompt } from '../ports/prompt.ts';
import type { WireChunk } from '../wire/wire-adapter.ts';
import type { RecorderPorts } from './answer-recorder.ts';
import type { AttemptReport, UsableKey } from './answer-with-keys.ts';
import type { RunningAttempt } from './attempt.ts';
import type { ModelChoice, ModelWishes, Target } from './choose-model.ts';

export interface AnswerOptions {
  readonly signal: AbortSignal;
  readonly secret?: string;
}

/** Everything a turn needs from its surroundings. */
export interface TurnPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly stores: Stores;
  readonly recording: RecorderPorts;
  readonly chooseModel: (wishes: ModelWishes) => ModelChoice;
  /** Keys in the order to try them; a single undefined for a provider that needs none. */
  readonly keysFor: (target: Target) => Promise<readonly (UsableKey | undefined)[]>;
  readonly openAnswer: (target: Target, prompt: Prompt, options: AnswerOptions) => AsyncIterable<WireChunk>;
  readonly toFailure: (error: unknown, target: Target, secret: string | undefined) => Failure;
  readonly onAttemptRunning: (turnId: TurnId, attempt: RunningAttempt) => void;
  readonly onKeyFailed: (keyId: KeyId, failure: Failure) => void;
  /** Stored in the same transaction as the finished answer. */
  readonly saveAlongside: (message: Message, reports: readonly AttemptReport[]) => void;
  readonly onEnded: (answer: Message) => void;
}
