import { z } from 'zod';
import { ModelRef } from '../../../shared/model/ids.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { Plan, Strategy } from '../../../shared/model/rule.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const dollars = z.coerce
  .number('an amount in dollars, such as 2.50')
  .min(0, 'an amount in dollars, not below 0')
  .transform((amount) => Math.round(amount * 1_000_000));

/** Variables that set a field of the policy, and how each is written. */
const variables = {
  SWITCHBOARD_DEFAULT_MODEL: { field: 'defaultModel', schema: ModelRef },
  SWITCHBOARD_STRATEGY: { field: 'strategy', schema: Strategy },
  SWITCHBOARD_PLAN: { field: 'plan', schema: Plan },
  SWITCHBOARD_APPROVAL_USD: { field: 'approvalThresholdMicros', schema: dollars },
  SWITCHBOARD_MAX_USD_PER_DAY: { field: 'maxCostPerDayMicros', schema: dollars },
  SWITCHBOARD_MAX_USD_PER_MONTH: { field: 'maxCostPerMonthMicros', schema: dollars },
  SWITCHBOARD_MAX_FALLBACKS: { field: 'maxFallbacks', schema: z.coerce.number().int().min(0).max(10) },
} as const;

/** The layer between what is built in and what the person has set. Throws where a variable cannot be read. Pure. */
export function environmentPolicy(environment: Environment): Policy {
  const fields = Object.entries(variables).flatMap(([name, { field, schema }]) => {
    const text = environment[name]?.trim();
    if (text === undefined || text === '') return [];
    const parsed = schema.safeParse(text);
    if (parsed.success) return [[field, parsed.data] as const];
    const reason = parsed.error.issues.map(({ message }) => message).join(', ');
    throw new Error(`The environment variable ${name} is "${text}", which is not usable: ${reason}.`);
  });
  return Object.fromEntries(fields);
}
