import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import { clockTime, dollars, grouped, quote, shorten } from './condition-words.ts';
import { holds, spentPercent } from './match-condition.ts';
import type { MatchSubject } from './match-subject.ts';
import type { PreparedCondition } from './prepared-condition.ts';

/** What a condition that holds found, in plain words. Pure. */
export function describeHit(condition: PreparedCondition, subject: MatchSubject, rule: Rule): string {
  const { request } = subject;
  switch (condition.type) {
    case 'all':
      return condition.of.map((part) => describeHit(part, subject, rule)).join(', and ') || 'it matches every message';
    case 'any': {
      const held = condition.of.find((part) => holds(part, subject, rule));
      return held ? describeHit(held, subject, rule) : 'it matches';
    }
    case 'none':
      return 'nothing that the rule rules out holds';
    case 'has-image':
      return 'an image is attached';
    case 'has-attachment':
      return `a ${condition.kind} file is attached`;
    case 'contains-code':
      return 'the message contains code';
    case 'keyword':
      return `the message contains ${quote(condition.words.filter(subject.words.has))}`;
    case 'regex':
      return `the message matches /${shorten(condition.pattern)}/`;
    case 'command':
      return `the message begins with ${condition.command}`;
    case 'context-tokens':
      return `the context has about ${grouped(request.contextTokens)} tokens, ${condition.comparison} ${grouped(condition.tokens)}`;
    case 'message-characters':
      return `the message has ${grouped(subject.characterCount())} characters, ${condition.comparison} ${grouped(condition.characters)}`;
    case 'task':
      return `the task is ${request.task.task}`;
    case 'source':
      return `the request comes from ${request.source}`;
    case 'priority':
      return `the priority is ${request.priority}`;
    case 'workspace':
      return 'the request belongs to a workspace of the rule';
    case 'time-of-day':
      return `it is ${clockTime(request.localMinute)}, within the hours of the rule`;
    case 'budget-spent':
      return `${String(spentPercent(condition, subject))} % of the budget is spent, above ${String(condition.abovePercent)} %`;
    case 'estimated-cost':
      return `the answer would cost more than ${dollars(condition.aboveMicros)}`;
    case 'tag':
      return `the tag ${shorten(condition.tag)} is set`;
    case 'looks-like-secret':
      return `the message holds ${subject.secret() ?? 'a secret'}`;
    case 'classified-as':
      return `a model said yes to: ${shorten(condition.question)}`;
    default:
      return assertNever(condition);
  }
}
