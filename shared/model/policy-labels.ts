import type { PolicyField } from './policy.ts';

/** What the fields of a policy are called wherever a person reads of them. */
export const policyLabels: Readonly<Record<PolicyField, string>> = {
  defaultModel: 'Default model',
  strategy: 'Strategy',
  plan: 'Plan',
  preference: 'Preference',
  customRulesOnly: 'Only my rules',
  tasks: 'Tasks',
  allowedModels: 'Allowed models',
  blockedModels: 'Blocked models',
  maxCostPerDayMicros: 'Cost per day',
  maxCostPerMonthMicros: 'Cost per month',
  maxTokensPerDay: 'Tokens per day',
  maxTokensPerMonth: 'Tokens per month',
  approvalThresholdMicros: 'Ask me above',
  atHardLimit: 'At the limit',
  throttleFromPercent: 'Use cheaper models from',
  cache: 'Keep answers',
  maxFallbacks: 'Fallbacks',
  continueAfterInterruption: 'Continue by itself',
  fallBackOnContentFilter: 'Move on after a content filter',
  stickyMs: 'Keep the choice',
};
