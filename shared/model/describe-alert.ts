import { assertNever } from './assert-never.ts';
import type { Alert } from './health.ts';
import type { KeyId, ProviderId } from './ids.ts';

export interface AlertNames {
  readonly provider: (id: ProviderId) => string;
  readonly key: (id: KeyId) => string;
}

/** One line about something that passed a threshold. */
export function describeAlert(alert: Alert, names: AlertNames): string {
  switch (alert.type) {
    case 'error-rate':
      return `${names.provider(alert.providerId)} fails on ${alert.percent}% of calls.`;
    case 'slow-first-token':
      return `${names.provider(alert.providerId)} is slow: ${(alert.p95Ms / 1_000).toFixed(1)} s to the first token.`;
    case 'provider-down':
      return `${names.provider(alert.providerId)} is down. Other models answer until it is back.`;
    case 'provider-recovered':
      return `${names.provider(alert.providerId)} answers again.`;
    case 'spend-spike':
      return `Today costs ${alert.timesAverage.toFixed(1)} times the daily average.`;
    case 'quota':
      return alert.percent >= 100
        ? `The quota of key ${names.key(alert.keyId)} is used up until its reset.`
        : `${alert.percent}% of the quota of key ${names.key(alert.keyId)} is used.`;
    case 'budget':
      return alert.percent >= 100
        ? `All of the ${alert.label} is spent.`
        : `${alert.percent}% of the ${alert.label} is spent.`;
    default:
      return assertNever(alert);
  }
}
