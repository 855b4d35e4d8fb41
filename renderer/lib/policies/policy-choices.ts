import type { Policy, PolicyField } from '../../../shared/model/policy.ts';
import { planWords, strategyWords } from '../rules/describe-target.ts';

export interface PolicyChoice {
  readonly value: string;
  readonly label: string;
  /** What choosing it sets. */
  readonly sets: Policy;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The choices of a field that has a few; none for one that is typed or named. */
export function choicesOf(field: PolicyField): readonly PolicyChoice[] {
  return choices[field] ?? [];
}

/** The choice that a policy has made; one that is not usual is told by its own words. */
export function choiceOf(policy: Policy, field: PolicyField): PolicyChoice | undefined {
  const sets = policy[field];
  if (sets === undefined) return undefined;
  const known = choicesOf(field).find((choice) => JSON.stringify(choice.sets[field]) === JSON.stringify(sets));
  return known ?? { value: 'kept', label: unusualWords(policy, field), sets: policy };
}

function unusualWords({ cache, stickyMs = 0 }: Policy, field: PolicyField): string {
  if (field === 'stickyMs') return durationWords(stickyMs);
  return cache?.ttlMs === undefined ? 'As long as usual' : durationWords(cache.ttlMs);
}

function durationWords(durationMs: number): string {
  if (durationMs < 2 * minuteMs) return `${String(Math.round(durationMs / 1_000))} seconds`;
  if (durationMs < 2 * hourMs) return `${String(Math.round(durationMs / minuteMs))} minutes`;
  return durationMs < 2 * dayMs
    ? `${String(Math.round(durationMs / hourMs))} hours`
    : `${String(Math.round(durationMs / dayMs))} days`;
}

const choices: Readonly<Partial<Record<PolicyField, readonly PolicyChoice[]>>> = {
  strategy: [
    { value: 'specified', label: strategyWords.specified, sets: { strategy: 'specified' } },
    { value: 'cheapest', label: strategyWords.cheapest, sets: { strategy: 'cheapest' } },
    { value: 'fastest', label: strategyWords.fastest, sets: { strategy: 'fastest' } },
    { value: 'balanced', label: strategyWords.balanced, sets: { strategy: 'balanced' } },
  ],
  plan: [
    { value: 'balanced', label: planWords.balanced, sets: { plan: 'balanced' } },
    { value: 'economy', label: planWords.economy, sets: { plan: 'economy' } },
    { value: 'quality', label: planWords.quality, sets: { plan: 'quality' } },
  ],
  preference: [
    { value: 'cost', label: 'Low cost', sets: { preference: 'cost' } },
    { value: 'speed', label: 'Speed', sets: { preference: 'speed' } },
    { value: 'vision', label: 'Models that see images', sets: { preference: 'vision' } },
  ],
  atHardLimit: [
    { value: 'refuse', label: 'Stop', sets: { atHardLimit: 'refuse' } },
    { value: 'cheapest', label: 'Use cheaper models', sets: { atHardLimit: 'cheapest' } },
  ],
  cache: [
    { value: 'off', label: 'Never', sets: { cache: { isEnabled: false } } },
    { value: 'hour', label: '1 hour', sets: { cache: { isEnabled: true, ttlMs: hourMs } } },
    { value: 'day', label: '24 hours', sets: { cache: { isEnabled: true, ttlMs: dayMs } } },
    { value: 'month', label: '30 days', sets: { cache: { isEnabled: true, ttlMs: 30 * dayMs } } },
  ],
  stickyMs: [
    { value: 'never', label: 'Never', sets: { stickyMs: 0 } },
    { value: 'one', label: '1 minute', sets: { stickyMs: minuteMs } },
    { value: 'five', label: '5 minutes', sets: { stickyMs: 5 * minuteMs } },
    { value: 'thirty', label: '30 minutes', sets: { stickyMs: 30 * minuteMs } },
    { value: 'hour', label: '1 hour', sets: { stickyMs: hourMs } },
  ],
  customRulesOnly: onOrOff({ customRulesOnly: true }, { customRulesOnly: false }),
  continueAfterInterruption: onOrOff({ continueAfterInterruption: true }, { continueAfterInterruption: false }),
  fallBackOnContentFilter: onOrOff({ fallBackOnContentFilter: true }, { fallBackOnContentFilter: false }),
};

function onOrOff(on: Policy, off: Policy): readonly PolicyChoice[] {
  return [
    { value: 'on', label: 'On', sets: on },
    { value: 'off', label: 'Off', sets: off },
  ];
}
