import type { Candidate, Decision } from '../../../shared/model/decision.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import type { ModelRef, WorkspaceId } from '../../../shared/model/ids.ts';
import type { Provenance } from '../../../shared/model/message.ts';
import type { EffectivePolicy } from '../../../shared/model/policy.ts';
import type { RequestSource } from '../../../shared/model/request-source.ts';
import type { TraceStep } from '../../../shared/model/trace.ts';
import type { Cost, TokenUsage } from '../../../shared/model/usage.ts';
import type { Prompt } from '../ports/prompt.ts';
import type { AttemptResult } from './attempt.ts';
import type { ShownChunk } from './shown-chunk.ts';
import type { Target } from './target.ts';
import type { TurnIdentity } from './turn-registry.ts';

export type ChainEvent =
  | ShownChunk
  | { readonly type: 'route-chosen'; readonly provenance: Provenance }
  | {
      readonly type: 'attempt-failed';
      readonly failure: Failure;
      readonly durationMs: number;
      readonly willRetry: boolean;
    };

/** What an attempt belongs to; a question beside the conversation has no message. */
export type CallIdentity = Pick<TurnIdentity, 'turnId' | 'conversationId'> & Partial<Pick<TurnIdentity, 'answerId'>>;

export interface ChainCall {
  readonly identity: CallIdentity;
  readonly source: RequestSource;
  readonly workspaceId: WorkspaceId;
  readonly decision: Decision;
  readonly policy: EffectivePolicy;
  readonly prompt: Prompt;
  readonly inputTokens: number;
  readonly inputCharacters: number;
  /** No summary is asked for on its behalf: what does not fit is shortened. */
  readonly isAside?: true;
  /** The model whose answer broke off and is gone on with. */
  readonly continues?: ModelRef;
  readonly signal: AbortSignal;
  readonly emit: (event: ChainEvent) => void;
}

export interface ChainResult {
  readonly attempt: AttemptResult;
  /** Of the attempt that ended the chain. */
  readonly target?: Target;
  readonly candidate?: Candidate;
  readonly usage?: TokenUsage;
  readonly cost?: Cost;
  readonly steps: readonly TraceStep[];
}

/** An attempt of this chain that came to nothing. */
export interface FailedTry {
  readonly target: Target;
  readonly failure: Failure;
  readonly durationMs: number;
}
