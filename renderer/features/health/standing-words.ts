import type { ProviderStanding } from '../../lib/health/standing-of.ts';
import type { WatchedProvider } from './watched-provider.ts';

interface StandingWords {
  readonly status: 'quiet' | 'warn' | 'danger' | 'none';
  readonly word: string;
}

/** How a provider stands; what the last check found is said at once, though routing waits for a second one. */
export function standingWords({ standing, health }: Pick<WatchedProvider, 'standing' | 'health'>): StandingWords {
  return hasFailedCheck({ standing, health }) ? { status: 'warn', word: 'Last check failed' } : words[standing];
}

/** The last check reached nobody, and nothing else speaks against the provider. */
export function hasFailedCheck({ standing, health }: Pick<WatchedProvider, 'standing' | 'health'>): boolean {
  return health?.lastCheckFailed === true && (standing === 'healthy' || standing === 'unknown');
}

const words: Readonly<Record<ProviderStanding, StandingWords>> = {
  off: { status: 'none', word: 'Off' },
  'off-today': { status: 'none', word: 'Off for today' },
  'no-key': { status: 'none', word: 'No key' },
  'key-refused': { status: 'danger', word: 'Key refused' },
  'rate-limited': { status: 'warn', word: 'Rate limited' },
  down: { status: 'danger', word: 'Down' },
  degraded: { status: 'warn', word: 'Degraded' },
  healthy: { status: 'quiet', word: 'Healthy' },
  unknown: { status: 'none', word: 'Not asked yet' },
};
