import type { ProviderStanding } from '../../lib/health/standing-of.ts';

interface StandingWords {
  readonly status: 'quiet' | 'warn' | 'danger' | 'none';
  readonly word: string;
}

export const standingWords: Readonly<Record<ProviderStanding, StandingWords>> = {
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
