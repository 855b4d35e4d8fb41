import { assertNever } from '../../../shared/model/assert-never.ts';
import type { BreakerView } from '../../../shared/model/health.ts';
import { formatClock } from '../../lib/format/format-date.ts';
import { type WatchedProvider, worstBreaker } from './watched-provider.ts';

export interface Sending {
  /** How the switch is drawn. */
  readonly state: BreakerView['state'];
  readonly words: string;
  /** `rest`: nothing is wrong, the person wants it so. */
  readonly tone: 'rest' | 'trouble';
  /** A breaker keeps calls away, and can be asked to let the next one through. */
  readonly canRetry: boolean;
}

/** Whether routing sends to a provider, and what is in the way where it does not. Pure. */
export function describeSending(watched: Pick<WatchedProvider, 'standing' | 'health'>): Sending {
  const { standing, health } = watched;
  switch (standing) {
    case 'off':
      return kept('Not sent to while off', 'rest');
    case 'off-today':
      return kept('Not sent to today', 'rest');
    case 'no-key':
      return kept('Not sent to without a key', 'rest');
    case 'key-refused':
      return kept('Not sent to until a key works', 'trouble');
    case 'rate-limited':
      return kept('Not sent to until a key is free', 'trouble');
    case 'down':
      return ofDown(worstBreaker(health));
    case 'degraded':
    case 'healthy':
    case 'unknown':
      return ofBreaker(worstBreaker(health));
    default:
      return assertNever(standing);
  }
}

/** Passed over whatever its breakers say; one that is open can be asked to try again, which asks the provider. */
function ofDown(breaker: BreakerView | undefined): Sending {
  return breaker?.state === 'open' ? ofBreaker(breaker) : kept('Not sent to while down', 'trouble');
}

function kept(words: string, tone: Sending['tone']): Sending {
  return { state: 'open', words, tone, canRetry: false };
}

function ofBreaker(breaker: BreakerView | undefined): Sending {
  const state = breaker?.state ?? 'closed';
  switch (state) {
    case 'closed':
      return { state, words: 'Closed', tone: 'rest', canRetry: false };
    case 'testing':
      return { state, words: 'Testing, one call', tone: 'trouble', canRetry: false };
    case 'open':
      return { state, words: openWords(breaker?.retryAt), tone: 'trouble', canRetry: true };
    default:
      return assertNever(state);
  }
}

function openWords(retryAt: number | undefined): string {
  return retryAt === undefined ? 'Open, next call tries' : `Open, retry ${formatClock(retryAt)}`;
}
