import type { Rule } from '../../../shared/model/rule.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { clockTime, dollars, grouped, oneOf, quote, shorten } from './condition-words.ts';
import { describeHit } from './describe-hit.ts';
import { holds, spentPercent } from './match-condition.ts';
import type { MatchSubject } from './match-subject.ts';
import type { PreparedCondition, PreparedGroup } from './prepared-condition.ts';

/** Why a condition that does not hold does not, in plain words: of several the first. Pure. */
export function describeMiss(condition: PreparedCondition, subject: MatchSubject, rule: Rule): string {
  const { request } = subject;
  switch (condition.type) {
    case 'all':
    case 'any':
    case 'none':
      return describeGroupMiss(condition, subject, rule);
    case 'has-image':
      return 'no image is attached';
    case 'has-attachment':
      return `no ${condition.kind} file is attached`;
    case 'contains-code':
      return 'the message contains no code';
    case 'keyword':
      return describeWordMiss(condition, subject);
    case 'regex':
      return `the message does not match /${shorten(condition.pattern)}/`;
    case 'command':
      return request.command === undefined
        ? `the message does not begin with ${condition.command}`
        : `the message begins with ${request.command}, not ${condition.command}`;
    case 'context-tokens':
      return `the context has about ${grouped(request.contextTokens)} tokens, not ${condition.comparison} ${grouped(condition.tokens)}`;
    case 'message-characters':
      return `the message has ${grouped(subject.characterCount())} characters, not ${condition.comparison} ${grouped(condition.characters)}`;
    case 'task':
      return `the task is ${request.task.task}, not ${oneOf(condition.tasks)}`;
    case 'source':
      return `the request comes from ${request.source}, not ${oneOf(condition.sources)}`;
    case 'priority':
      return `the priority is ${request.priority}, not ${oneOf(condition.priorities)}`;
    case 'workspace':
      return 'the request belongs to another workspace';
    case 'time-of-day':
      return `it is ${clockTime(request.localMinute)} on a ${weekdays[request.localWeekday] ?? 'day'}, outside the hours of the rule`;
    case 'budget-spent':
      return `${spentPercent(condition, subject)} % of the budget is spent, not above ${condition.abovePercent} %`;
    case 'estimated-cost':
      return describeCostMiss(condition.aboveMicros, subject.targetCostMicros(rule));
    case 'tag':
      return `the tag ${shorten(condition.tag)} is not set`;
    case 'looks-like-secret':
      return 'nothing in the message looks like a secret';
    case 'classified-as':
      return describeAnswer(condition.question, request.classifications?.[condition.question]);
    default:
      return assertNever(condition);
  }
}

function describeGroupMiss(group: PreparedGroup, subject: MatchSubject, rule: Rule): string {
  switch (group.type) {
    case 'all': {
      const missed = group.of.find((part) => !holds(part, subject, rule));
      return missed ? describeMiss(missed, subject, rule) : 'nothing is missing';
    }
    case 'any': {
      const reasons = group.of.slice(0, mostReasons).map((part) => describeMiss(part, subject, rule));
      const more = group.of.length - reasons.length;
      return [...reasons, ...(more > 0 ? [`${more} more do not hold`] : [])].join('; ') || 'there is nothing to hold';
    }
    case 'none': {
      const unwanted = group.of.find((part) => holds(part, subject, rule));
      return unwanted ? `${describeHit(unwanted, subject, rule)}, which the rule rules out` : 'nothing is in the way';
    }
    default:
      return assertNever(group.type);
  }
}

const mostReasons = 3;

function describeWordMiss(
  { words, match }: Extract<PreparedCondition, { readonly type: 'keyword' }>,
  subject: MatchSubject,
): string {
  if (match === 'any') return `the message contains none of ${quote(words)}`;
  return `the message does not contain ${quote(words.filter((word) => !subject.words.has(word)))}`;
}

function describeCostMiss(aboveMicros: number, costMicros: number | undefined): string {
  if (costMicros === undefined) return 'what the answer would cost is not known';
  return `the answer would cost about ${dollars(costMicros)}, not above ${dollars(aboveMicros)}`;
}

function describeAnswer(question: string, answer: boolean | undefined): string {
  return answer === undefined ? `not asked yet: ${shorten(question)}` : `answered with no: ${shorten(question)}`;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
