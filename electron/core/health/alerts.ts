import type { Alert, HealthState } from '../../../shared/model/health.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import { fewestCalls, type HealthEvidence, highErrorRate } from './judge-provider.ts';
import { errorRate, type WindowSummary } from './rolling-window.ts';

/** How a cause for an alert stands now. */
export interface AlertReading {
  /** Names what is read: `error-rate:groq`. */
  readonly cause: string;
  /** `between` is no reason to tell, and none to take back, so that a value at its limit is not told over and over. */
  readonly level: 'quiet' | 'between' | 'raised';
  readonly alert: Alert;
  /** Told when a cause that was told is quiet again. */
  readonly recovery?: Alert;
}

/** One refusal among a handful of calls is no reason to speak up. */
const fewestErrors = 2;

export function readErrorRate(providerId: ProviderId, summary: WindowSummary, at: number): AlertReading {
  const rate = errorRate(summary);
  const percent = Math.round(rate * 100);
  const level = levelOf({ count: summary.callCount, value: rate, limit: highErrorRate, quietShare: 0.5 });
  return {
    cause: `error-rate:${providerId}`,
    level: summary.errorCount < fewestErrors && level === 'raised' ? 'between' : level,
    alert: { type: 'error-rate', providerId, percent, at },
  };
}

export type FirstTokenWaits = Pick<WindowSummary, 'answerCount' | 'firstTokenP95Ms'> &
  Pick<HealthEvidence, 'slowFirstTokenMs'>;

export function readFirstToken(providerId: ProviderId, waits: FirstTokenWaits, at: number): AlertReading {
  const { answerCount, firstTokenP95Ms = 0, slowFirstTokenMs } = waits;
  return {
    cause: `slow-first-token:${providerId}`,
    level: levelOf({ count: answerCount, value: firstTokenP95Ms, limit: slowFirstTokenMs, quietShare: 0.8 }),
    alert: { type: 'slow-first-token', providerId, p95Ms: Math.round(firstTokenP95Ms), at },
  };
}

/** Once down, a provider has recovered when it is healthy again, not before. */
export function readStanding(providerId: ProviderId, standing: HealthState, at: number): AlertReading {
  const levels = { down: 'raised', degraded: 'between', unknown: 'between', healthy: 'quiet' } as const;
  return {
    cause: `provider-down:${providerId}`,
    level: levels[standing],
    alert: { type: 'provider-down', providerId, at },
    recovery: { type: 'provider-recovered', providerId, at },
  };
}

export interface DailySpend {
  readonly todayMicros: number;
  /** Of the days before that were used; 0 where they are too few to say. */
  readonly averageMicros: number;
}

/** Where nothing was spent before there is nothing to compare with. */
export function spendSpike({ todayMicros, averageMicros }: DailySpend, at: number): AlertReading {
  const timesAverage = averageMicros > 0 ? Math.max(0, todayMicros / averageMicros) : 0;
  return {
    cause: 'spend-spike',
    level: levelOf({ count: fewestCalls, value: timesAverage, limit: 2, quietShare: 0.5 }),
    alert: { type: 'spend-spike', timesAverage: Math.round(timesAverage * 10) / 10, at },
  };
}

interface Measured {
  /** Of what the value is made; too few say nothing. */
  readonly count: number;
  readonly value: number;
  readonly limit: number;
  /** Up to this share of the limit it is quiet again. */
  readonly quietShare: number;
}

function levelOf({ count, value, limit, quietShare }: Measured): AlertReading['level'] {
  if (count === 0) return 'quiet';
  if (count < fewestCalls) return 'between';
  if (value > limit) return 'raised';
  return value <= limit * quietShare ? 'quiet' : 'between';
}
