import type { PolicyField } from '../../../shared/model/policy.ts';

export interface PolicyRow {
  readonly field: PolicyField;
  readonly label: string;
  readonly hint: string;
}

export interface PolicyGroup {
  readonly title: string;
  readonly rows: readonly PolicyRow[];
}

/** Every field of a policy, in the order in which the screen lists them. */
export const policyGroups: readonly PolicyGroup[] = [
  {
    title: 'Choice',
    rows: [
      { field: 'defaultModel', label: 'Default model', hint: 'Answers where no rule and no task decides' },
      { field: 'strategy', label: 'Strategy', hint: 'How a model is chosen where none is named' },
      { field: 'plan', label: 'Plan', hint: 'Which tiers of models may answer by themselves' },
      { field: 'preference', label: 'Preference', hint: 'What counts most where no strategy is set' },
      { field: 'customRulesOnly', label: 'Only my rules', hint: 'The rules that come with Switchboard do not count' },
      { field: 'tasks', label: 'Tasks', hint: 'Which model or plan does a task, and until when' },
    ],
  },
  {
    title: 'Allowed and blocked models',
    rows: [
      { field: 'allowedModels', label: 'Allowed models', hint: 'Only these may answer' },
      { field: 'blockedModels', label: 'Blocked models', hint: 'These never answer, also where they are allowed' },
    ],
  },
  {
    title: 'Limits',
    rows: [
      { field: 'maxCostPerDayMicros', label: 'Cost per day', hint: 'In dollars' },
      { field: 'maxCostPerMonthMicros', label: 'Cost per month', hint: 'In dollars' },
      { field: 'maxTokensPerDay', label: 'Tokens per day', hint: 'Read and written together' },
      { field: 'maxTokensPerMonth', label: 'Tokens per month', hint: 'Read and written together' },
      { field: 'approvalThresholdMicros', label: 'Ask me above', hint: 'Estimate for one answer, in dollars' },
      { field: 'atHardLimit', label: 'At the limit', hint: 'What happens to a message that does not fit' },
      {
        field: 'throttleFromPercent',
        label: 'Use cheaper models from',
        hint: 'Percent of a budget; 100 never does',
      },
    ],
  },
  {
    title: 'Cache',
    rows: [{ field: 'cache', label: 'Keep answers', hint: 'The same question is answered without a new call' }],
  },
  {
    title: 'When a model cannot answer',
    rows: [
      { field: 'maxFallbacks', label: 'Fallbacks', hint: 'How many other models are tried, from 0 to 10' },
      {
        field: 'continueAfterInterruption',
        label: 'Continue by itself',
        hint: 'The next model continues an answer that broke off',
      },
      {
        field: 'fallBackOnContentFilter',
        label: 'Move on after a content filter',
        hint: 'Another model is asked what one declined',
      },
      { field: 'stickyMs', label: 'Keep the choice', hint: 'How long a conversation stays with its last model' },
    ],
  },
];
