import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Candidate, Decision, RouteReason, SkippedRule } from '../../../shared/model/decision.ts';
import type { TaskFinding } from '../../../shared/model/task.ts';
import { formatAge } from '../format/format-age.ts';
import type { Names } from '../names.ts';
import { layerWords } from '../policies/describe-policy.ts';
import { strategyWords } from '../rules/describe-target.ts';

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
      return `Same model as before, last asked ${formatAge(reason.sinceMs)} ago`;
    case 'default':
      return strategyWords.specified;
    case 'strategy':
      return strategyHeadlines[reason.strategy];
    case 'throttle':
      return `Cheapest, since ${names.budget(reason.budget)} is nearly spent`;
    default:
      return assertNever(reason);
  }
}

const strategyHeadlines = {
  specified: strategyWords.specified,
  cheapest: `${strategyWords.cheapest} for this message`,
  fastest: `${strategyWords.fastest} to answer`,
  balanced: `${strategyWords.balanced} by health, quota and speed`,
} as const;

/** "Task: code (contains a code block)." and who leaves it to nobody, where that is so. */
export function describeTask({ task, unassignedBy }: Pick<Decision, 'task' | 'unassignedBy'>): string {
  const found = findingWords(task);
  return unassignedBy === undefined ? found : `${found} No assignment, ${layerWords(unassignedBy)}.`;
}

function findingWords({ task, by, reasons }: TaskFinding): string {
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
export function describeSkippedRule(rule: SkippedRule, names: Pick<Names, 'model'>): string {
  const words = isNearMiss(rule) ? 'nearly matched' : skipWords[rule.why];
  const detail = rule.why === 'no-usable-target' ? withLabels(rule.detail, names) : rule.detail;
  return detail === '' ? words : `${words}: ${detail}`;
}

/** The models of a rule come by their ids, each with why it cannot answer: "openai/sol has no key; groq/llama is off". */
function withLabels(detail: string, names: Pick<Names, 'model'>): string {
  const reasons = detail.split('; ');
  return reasons.map((reason) => reason.replace(/^[\w.-]+\/\S+/, (ref) => names.model(ref))).join('; ');
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
    nearMisses: rules.filter(isNearMiss),
    others: rules.filter((rule) => !isNearMiss(rule)),
  };
}

function isNearMiss(rule: SkippedRule): boolean {
  return rule.why === 'no-match' && rule.isNearMiss;
}

/** "4 rules did not match"; of rules left aside for several reasons only that they did not decide. */
export function countSkippedRules(rules: readonly SkippedRule[], isAfterOthers: boolean): string {
  const reasons = new Set(rules.map(({ why }) => why));
  const [only] = reasons;
  const ending = reasons.size === 1 && only ? sharedEndings[only] : 'did not decide';
  return `${rules.length} ${isAfterOthers ? 'more ' : ''}rule${rules.length === 1 ? '' : 's'} ${ending}`;
}

const sharedEndings: Readonly<Partial<Record<SkippedRule['why'], string>>> = {
  'no-match': 'did not match',
  'not-reached': 'not reached',
  off: 'off',
};
