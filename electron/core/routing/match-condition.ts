import type { Rule } from '../../../shared/model/rule.ts';
import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { MatchSubject } from './match-subject.ts';
import type { PreparedCondition } from './prepared-condition.ts';

type ConditionOf<Type extends PreparedCondition['type']> = Extract<PreparedCondition, { readonly type: Type }>;

/** Whether a condition of `rule` is true of the request. Pure. */
export function holds(condition: PreparedCondition, subject: MatchSubject, rule: Rule): boolean {
  const { request } = subject;
  switch (condition.type) {
    case 'all':
      return allHold(condition.of, subject, rule);
    case 'any':
      return anyHolds(condition.of, subject, rule);
    case 'none':
      return !anyHolds(condition.of, subject, rule);
    case 'has-image':
      return request.attachments.some(({ kind }) => kind === 'image');
    case 'has-attachment':
      return request.attachments.some(({ kind }) => kind === condition.kind);
    case 'contains-code':
      return subject.containsCode();
    case 'keyword':
      return holdsKeywords(condition, subject);
    case 'regex':
      return subject.matchesPattern(condition.pattern);
    case 'command':
      return request.command === condition.command;
    case 'context-tokens':
      return compares(request.contextTokens, condition.comparison, condition.tokens);
    case 'message-characters':
      return compares(subject.characterCount(), condition.comparison, condition.characters);
    case 'task':
      return condition.tasks.includes(request.task.task);
    case 'source':
      return condition.sources.includes(request.source);
    case 'priority':
      return condition.priorities.includes(request.priority);
    case 'workspace':
      return condition.workspaceIds.includes(request.workspaceId);
    case 'time-of-day':
      return isWithin(condition, request);
    case 'budget-spent':
      return spentPercent(condition, subject) > condition.abovePercent;
    case 'estimated-cost':
      return (subject.targetCostMicros(rule) ?? 0) > condition.aboveMicros;
    case 'tag':
      return request.tags.includes(condition.tag);
    case 'looks-like-secret':
      return subject.secret() !== undefined;
    case 'classified-as':
      return request.classifications?.[condition.question] === true;
    default:
      return assertNever(condition);
  }
}

// Of thousands of rules each makes one of these calls: a closure for each would be most of their work.
function allHold(parts: readonly PreparedCondition[], subject: MatchSubject, rule: Rule): boolean {
  for (const part of parts) if (!holds(part, subject, rule)) return false;
  return true;
}

function anyHolds(parts: readonly PreparedCondition[], subject: MatchSubject, rule: Rule): boolean {
  for (const part of parts) if (holds(part, subject, rule)) return true;
  return false;
}

/** The fullest of the budgets that count for the condition; 0 where there is none. */
export function spentPercent({ providerId }: ConditionOf<'budget-spent'>, { budgets, request }: MatchSubject): number {
  const counting = budgets.filter(({ scope }) => {
    if (scope.type === 'provider') return scope.providerId === providerId;
    return providerId === undefined && (scope.type === 'total' || scope.workspaceId === request.workspaceId);
  });
  return Math.max(0, ...counting.map((budget) => budget.spentPercent));
}

function holdsKeywords({ words, match }: ConditionOf<'keyword'>, subject: MatchSubject): boolean {
  return match === 'any' ? words.some(subject.words.has) : words.every(subject.words.has);
}

function compares(value: number, comparison: 'above' | 'below', limit: number): boolean {
  return comparison === 'above' ? value > limit : value < limit;
}

/** What begins before midnight and ends after it belongs to the weekday on which it began. */
function isWithin({ fromMinute, untilMinute, weekdays }: ConditionOf<'time-of-day'>, request: RoutingRequest): boolean {
  const { localMinute, localWeekday } = request;
  const isOn = (weekday: number) => weekdays === undefined || weekdays.includes(weekday);
  if (fromMinute <= untilMinute) return isOn(localWeekday) && localMinute >= fromMinute && localMinute < untilMinute;
  if (localMinute >= fromMinute) return isOn(localWeekday);
  return localMinute < untilMinute && isOn((localWeekday + 6) % 7);
}
