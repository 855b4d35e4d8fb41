import type { Rule } from '../../../shared/model/rule.ts';
import { describeHit } from './describe-hit.ts';
import { describeMiss } from './describe-miss.ts';
import { holds } from './match-condition.ts';
import type { MatchSubject } from './match-subject.ts';
import type { PreparedRule } from './prepare-rules.ts';
import type { PreparedCondition } from './prepared-condition.ts';

export type RuleMatch =
  | { readonly type: 'matched'; readonly detail: string }
  | { readonly type: 'missed'; readonly detail: string; readonly isNearMiss: boolean }
  | { readonly type: 'invalid'; readonly reason: string };

/** Whether the conditions of a rule hold; if not, the first one that does not, and whether all others do. Pure. */
export function matchRule({ rule, when }: PreparedRule, subject: MatchSubject): RuleMatch {
  if (when.type === 'invalid') return when;
  const { condition } = when;
  if (holds(condition, subject, rule)) return { type: 'matched', detail: describeHit(condition, subject, rule) };
  const detail = describeMiss(condition, subject, rule);
  return { type: 'missed', detail, isNearMiss: isNearMiss(condition, subject, rule) };
}

/** All of its conditions but one hold. */
export function isNearMiss(condition: PreparedCondition, subject: MatchSubject, rule: Rule): boolean {
  return condition.type === 'all' && condition.of.length >= 2 && missedParts(condition.of, subject, rule) === 1;
}

/** How many of the conditions do not hold: none, one, or two where there are more. */
export function missedParts(parts: readonly PreparedCondition[], subject: MatchSubject, rule: Rule): number {
  let missed = 0;
  for (const part of parts) {
    if (!holds(part, subject, rule)) missed += 1;
    if (missed > 1) return missed;
  }
  return missed;
}
