import type { Policy } from '../../../shared/model/policy.ts';
import { formatExact } from '../format/format-cost.ts';
import { parseDollars } from '../format/parse-dollars.ts';

/** Fields whose value is typed. */
export const numberFields = [
  'maxTokensPerDay',
  'maxTokensPerMonth',
  'maxCostPerDayMicros',
  'maxCostPerMonthMicros',
  'approvalThresholdMicros',
  'throttleFromPercent',
  'maxFallbacks',
] as const;
export type NumberField = (typeof numberFields)[number];

export type TypedPolicy =
  { readonly type: 'value'; readonly policy: Policy } | { readonly type: 'invalid'; readonly reason: string };

const mostTokens = 1_000_000_000_000;

/** What a person typed for a field, or why it is no value and what to write. Pure. */
export function readTyped(field: NumberField, text: string): TypedPolicy {
  const read = readNumber(field, text);
  const isBelowZero = read.type === 'invalid' && /^[-−]\s*\$?\d/.test(text.trim());
  return isBelowZero ? { type: 'invalid', reason: `A limit is not below 0. ${read.reason}` } : read;
}

function readNumber(field: NumberField, text: string): TypedPolicy {
  if (isDollars(field)) {
    const parsed = parseDollars(text);
    return parsed.type === 'amount' ? { type: 'value', policy: { [field]: parsed.micros } } : parsed;
  }
  const { most, reason } = wholeNumbers[field];
  const plain = text.trim().replace(/,(?=\d{3}\b)/g, '');
  const isWhole = /^\d{1,15}$/.test(plain) && Number(plain) <= most;
  return isWhole ? { type: 'value', policy: { [field]: Number(plain) } } : { type: 'invalid', reason };
}

/** The value as it is typed; absent where the policy has none. Pure. */
export function typedText(policy: Policy, field: NumberField): string | undefined {
  const value = policy[field];
  if (value === undefined) return undefined;
  if (!isDollars(field)) return value.toLocaleString('en-US');
  return formatExact(value);
}

function isDollars(field: NumberField): field is Extract<NumberField, `${string}Micros`> {
  return field.endsWith('Micros');
}

const tokens = { most: mostTokens, reason: 'Write a whole number of tokens from 0 up, such as 50,000.' };

const wholeNumbers = {
  maxTokensPerDay: tokens,
  maxTokensPerMonth: tokens,
  throttleFromPercent: { most: 100, reason: 'Write a whole number of percent from 0 to 100, such as 80.' },
  maxFallbacks: { most: 10, reason: 'Write a whole number from 0 to 10. 0 tries no other model.' },
} as const;
