import type { Candidate } from '../../../shared/model/decision.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import type { PromptParameters } from '../../../shared/model/prompt-parameters.ts';
import type { TraceStep } from '../../../shared/model/trace.ts';
import type { Cost, TokenUsage } from '../../../shared/model/usage.ts';
import type { AttemptResult } from './attempt.ts';
import type { ChainCall } from './chain.ts';
import type { Target } from './target.ts';

export interface CandidateCall {
  readonly chain: ChainCall;
  readonly candidate: Candidate;
  readonly target: Target;
  /** Milliseconds that are left to the whole chain. */
  readonly leftMs: () => number;
  /** How many attempts of the chain have gone out. */
  readonly attemptCount: () => number;
  readonly countAttempt: () => void;
  /** Whether another model is asked after this failure. */
  readonly fallsBackAfter: (failure: Failure) => boolean;
  readonly trace: (step: TraceStep) => void;
  /** Told of every attempt that came to nothing. */
  readonly onFailed: (failure: Failure, durationMs: number) => void;
}

/** What the candidate's own settings leave of those of the prompt. */
export function parametersOf({ chain, candidate }: CandidateCall): PromptParameters {
  return { ...chain.prompt.parameters, ...candidate.parameters };
}

export interface CandidateResult {
  readonly attempt: AttemptResult;
  /** Of the last attempt. */
  readonly usage?: TokenUsage;
  readonly cost?: Cost;
}
