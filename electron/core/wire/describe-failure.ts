import type { FailureKind, RecoveryAction } from '../../../shared/model/failure.ts';
import type { ModelRef, ProviderId } from '../../../shared/model/ids.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import { type FailureCause, failureDescriptions } from './failure-descriptions.ts';

export interface FailureContext {
  readonly providerId: ProviderId;
  readonly providerLabel: string;
  readonly providerKind: ProviderRow['kind'];
  readonly model?: ModelRef;
  readonly modelLabel?: string;
  /** The key in use, to be blanked out wherever the provider repeats it. Absent where none was sent. */
  readonly key?: string;
  /** Wall clock in epoch milliseconds; dates in Retry-After are counted from it. */
  readonly now: number;
}

export interface FailureDescription {
  readonly kind: FailureKind;
  readonly message: string;
  readonly actions: RecoveryAction[];
}

export interface FailureFacts {
  /** Host and port that were called. */
  readonly host?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

/** One sentence that names the provider, the cause and the next step, and the buttons that go with it. */
export function describeFailure(
  cause: FailureCause,
  context: FailureContext,
  facts: FailureFacts = {},
): FailureDescription {
  const words = {
    provider: context.providerLabel,
    model: context.modelLabel ?? 'this model',
    address: facts.host ?? 'its address',
    wait: facts.retryAfterMs === undefined ? 'a moment' : formatWait(facts.retryAfterMs),
  };
  const { kind, actions, say } = failureDescriptions[cause];
  return { kind, message: say(words), actions: [...actions] };
}

/** As the window writes durations: whole seconds, minutes from 60 s, days from 48 h. */
function formatWait(waitMs: number): string {
  if (waitMs < 1000) return 'a second';
  if (waitMs < 60_000) return `${String(Math.ceil(waitMs / 1000))} s`;
  if (waitMs < 3_600_000) return `${String(Math.ceil(waitMs / 60_000))} min`;
  if (waitMs < 48 * 3_600_000) return `${String(Math.ceil(waitMs / 3_600_000))} h`;
  return `${String(Math.ceil(waitMs / 86_400_000))} days`;
}
