import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Candidate, RouteReason, SkippedRule } from '../../../shared/model/decision.ts';
import type { TaskFinding } from '../../../shared/model/task.ts';
import { formatDuration } from '../format/format-duration.ts';
import type { Names } from '../names.ts';

/** What led to the first model, as a headline of the trace. */
export function describeReason(reason: RouteReason, names: Pick<Names, 'budget'>): string {
  switch (reason.by) {
    case 'person':
      return 'Chosen by you';
    case 'rule':
      return `Matched ${reason.ruleName}`;
    case 'task':
      return `The model for task ${reason.task}`;
    case 'sticky':
      return `Kept from the last answer, ${formatDuration(reason.sinceMs)} ago`;
    case 'default':
      return 'The default model';
    case 'strategy':
      return strategyHeadlines[reason.strategy];
    case 'throttle':
      return `Cheapest, since ${names.budget(reason.budget)} is nearly spent`;
    default:
      return assertNever(reason);
  }
}

const strategyHeadlines = {
  specified: 'As specified',
  cheapest: 'Cheapest for this message',
  fastest: 'Fastest to answer',
  balanced: 'Balanced by health, quota and speed',
} as const;

/** "Task: code, because it contains a code block." */
export function describeTask({ task, by, reasons }: TaskFinding): string {
  if (by === 'caller') return `Task: ${task}, as given.`;
  return reasons.length === 0 ? `Task: ${task}.` : `Task: ${task} (${reasons.join(', ')}).`;
}

export const roleWords: Readonly<Record<Candidate['role'], string>> = {
  target: 'first choice',
  fallback: 'fallback',
  'next-best': 'next best',
  'last-resort': 'last resort',
};

/** Why a rule did not decide, with the condition that did not hold. */
export function describeSkippedRule({ why, detail }: SkippedRule): string {
  return detail === '' ? skipWords[why] : `${skipWords[why]}: ${detail}`;
}

const skipWords: Readonly<Record<SkippedRule['why'], string>> = {
  off: 'off',
  'no-match': 'did not match',
  invalid: 'cannot be read',
  'no-usable-target': 'none of its models can be used',
  'not-reached': 'not reached',
  'system-rules-off': 'system rules are off',
};

/** A rule that would have matched but for one condition goes before the others. */
export function nearMissesFirst(rules: readonly SkippedRule[]): {
  readonly nearMisses: readonly SkippedRule[];
  readonly others: readonly SkippedRule[];
} {
  return {
    nearMisses: rules.filter(({ isNearMiss }) => isNearMiss),
    others: rules.filter(({ isNearMiss }) => !isNearMiss),
  };
}
