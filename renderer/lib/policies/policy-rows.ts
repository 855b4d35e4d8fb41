import { policyLabels } from '../../../shared/model/policy-labels.ts';
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
      row('defaultModel', 'Answers where no rule and no task decides'),
      row('strategy', 'How a model is chosen where none is named'),
      row('plan', 'Which tiers of models may answer by themselves'),
      row('preference', 'What counts most where no strategy is set'),
      row('customRulesOnly', 'The rules that come with Switchboard do not count'),
      row('tasks', 'Which model or plan does a task, and until when'),
    ],
  },
  {
    title: 'Allowed and blocked models',
    rows: [
      row('allowedModels', 'Only these may answer'),
      row('blockedModels', 'These never answer, also where they are allowed'),
    ],
  },
  {
    title: 'Limits',
    rows: [
      row('maxCostPerDayMicros', 'In dollars'),
      row('maxCostPerMonthMicros', 'In dollars'),
      row('maxTokensPerDay', 'Read and written together'),
      row('maxTokensPerMonth', 'Read and written together'),
      row('approvalThresholdMicros', 'Estimate for one answer, in dollars'),
      row('atHardLimit', 'What happens to a message that does not fit'),
      row('throttleFromPercent', 'Percent of a budget; 100 never does'),
    ],
  },
  {
    title: 'Cache',
    rows: [row('cache', 'The same question is answered without a new call')],
  },
  {
    title: 'When a model cannot answer',
    rows: [
      row('maxFallbacks', 'How many other models are tried, from 0 to 10'),
      row('continueAfterInterruption', 'The next model continues an answer that broke off'),
      row('fallBackOnContentFilter', 'Another model is asked what one declined'),
      row('stickyMs', 'How long a conversation stays with its last model'),
    ],
  },
];

function row(field: PolicyField, hint: string): PolicyRow {
  return { field, label: policyLabels[field], hint };
}
