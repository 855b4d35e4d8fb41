import type { Outcome } from '../../../support/fake-provider/received-request.ts';

/** The model that fails, and the one behind it. */
export type Role = 'wanted' | 'fallback';

/** A call as the server or the trace tells of it. */
interface Call {
  readonly role: Role;
  /** Counted from 1. */
  readonly key: number;
}

/** Everything that can be seen of one case from outside the core. Times count from its start. */
export interface CellResult {
  /** As they arrived at the servers. */
  readonly requests: readonly (Call & { readonly outcome: Outcome })[];
  readonly answer: {
    readonly status: string;
    readonly text: string;
    readonly answeredBy: Role | undefined;
    readonly insteadOf: Role | undefined;
    readonly failureKind: string | undefined;
    /** The failure tells that no key is left, and does not only repeat what the last one met. */
    readonly saysKeysAreOut: boolean;
    readonly failedAttempts: readonly { readonly role: Role; readonly kind: string }[];
  };
  readonly trace: readonly (
    | (Call & {
        readonly outcome: string;
        readonly kind: string | undefined;
        readonly durationMs: number;
      })
    | { readonly waitedMs: number }
  )[];
  readonly usage: readonly (Call & {
    readonly outcome: string;
    readonly kind: string | undefined;
    readonly tokens: 'reported' | 'estimated' | 'none';
    /** The cost is the tokens times the price. */
    readonly isCostRight: boolean;
  })[];
  /** The conversation costs what its records say. */
  readonly isSpendRight: boolean;
  /** Attempts that have begun and have no record. */
  readonly openAttemptCount: number;
  /** Consecutive failures that the breaker of each model has counted. */
  readonly breakers: Readonly<Record<Role, { readonly state: string; readonly failures: number } | undefined>>;
  readonly keys: Readonly<Record<Role, readonly KeyStanding[]>>;
  /** How the next request ends, for another model. */
  readonly afterwards: string;
}

export interface KeyStanding {
  readonly state: string;
  readonly untilMs: number | undefined;
}
