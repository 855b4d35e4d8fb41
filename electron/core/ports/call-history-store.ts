import type { FailureKind } from '../../../shared/model/failure.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';

/** Calls of one provider that began within the same five minutes and went the same way. */
export interface CallCount {
  readonly startsAt: number;
  readonly providerId: ProviderId;
  readonly failureKind?: FailureKind;
  /** Rounded to what is shown of it. */
  readonly firstTokenMs?: number;
  readonly callCount: number;
}

/** How calls went. Written with the usage records. */
export interface CallHistoryStore {
  /** Oldest first. */
  readonly list: (span: { readonly from: number; readonly to: number }) => readonly CallCount[];
  /** Messages, and how many of them the first model that was asked answered. */
  readonly firstTries: (span: { readonly from: number; readonly to: number }) => {
    readonly callCount: number;
    readonly answeredCount: number;
  };
  /** Removes what began before `before`, at most `limit` counts; answers how many. */
  readonly prune: (before: number, limit: number) => number;
}
