import type { SkippedRule } from '../../../shared/model/decision.ts';
import type { DecideInput } from './decide-input.ts';
import type { Deliberation } from './deliberation.ts';
import { describeExclusion } from './describe-exclusion.ts';
import { keepWithinBudget } from './keep-within-budget.ts';
import { holds } from './match-condition.ts';
import { matchRule, missedParts } from './match-rule.ts';
import { createMatchSubject, type MatchSubject } from './match-subject.ts';
import type { PreparedRule } from './prepare-rules.ts';
import type { Route } from './route.ts';
import { ruleRoute } from './routes.ts';
import { settleRoute, type SettledRoute } from './settle-route.ts';
import { targetCostMicros } from './target-cost.ts';

export interface RuleWalk {
  /** Of the first rule that matches and leads to a model that can answer. */
  readonly settled?: SettledRoute;
  /** What held of that rule, in plain words. */
  readonly matched?: string;
  readonly considered: readonly Route[];
  readonly skippedRules: readonly SkippedRule[];
  /** So many more let the message go by. */
  readonly untoldRuleCount: number;
}

/** Of more rules nobody wants to read why they do not decide; those that nearly do are told of beyond that. */
const told = { most: 200, mostAtAll: 300 };
const untold = { most: 0, mostAtAll: 0 };

type Skip = Omit<SkippedRule, 'ruleId' | 'ruleName'>;

/** Goes through the rules in their order and says of each why it does not decide. */
export function walkRules(deliberation: Deliberation): RuleWalk {
  const { input } = deliberation;
  const subject = createMatchSubject({
    request: input.request,
    patterns: input.rules.patterns,
    budgets: input.state.budgets,
    targetCostMicros: (rule) => targetCostMicros(rule, deliberation),
  });
  const considered: Route[] = [];
  const skippedRules: SkippedRule[] = [];
  const { most, mostAtAll } = input.isUntold ? untold : told;
  let untoldRuleCount = 0;
  let settled: SettledRoute | undefined;
  let matched: string | undefined;
  for (const prepared of input.rules.rules) {
    const isFull = skippedRules.length >= most;
    if (isFull && settled) break;
    const setting = settingSkip(prepared, input);
    if (isFull && (setting ?? isQuietMiss(prepared, subject, skippedRules.length >= mostAtAll))) {
      untoldRuleCount += 1;
      continue;
    }
    const skip = setting ?? (settled ? notReached('an earlier rule decides') : undefined);
    const tried = skip ? { skip } : tryRule(prepared, subject, deliberation);
    if ('route' in tried) considered.push(tried.route);
    if ('settled' in tried) ({ settled, matched } = tried);
    else skippedRules.push(named(prepared, tried.skip));
  }
  const found = { ...(settled && { settled }), ...(matched !== undefined && { matched }) };
  return { considered, skippedRules, untoldRuleCount, ...found };
}

/** Whether a rule does not match in a way that nobody needs to be told of. */
function isQuietMiss({ rule, when }: PreparedRule, subject: MatchSubject, isEveryMissQuiet: boolean): boolean {
  if (when.type === 'invalid') return true;
  const { condition } = when;
  const mayBeTold = !isEveryMissQuiet && condition.type === 'all' && condition.of.length >= 2;
  return mayBeTold ? missedParts(condition.of, subject, rule) > 1 : !holds(condition, subject, rule);
}

/** For a request that no rule decides. */
export function skipEveryRule(input: DecideInput, because: string): readonly SkippedRule[] {
  const { most } = input.isUntold ? untold : told;
  return input.rules.rules
    .slice(0, most)
    .map((prepared) => named(prepared, settingSkip(prepared, input) ?? notReached(because)));
}

type Trial =
  | { readonly skip: Skip }
  | { readonly skip: Skip; readonly route: Route }
  | { readonly settled: SettledRoute; readonly matched: string; readonly route: Route };

function tryRule(prepared: PreparedRule, subject: MatchSubject, deliberation: Deliberation): Trial {
  const match = matchRule(prepared, subject);
  if (match.type === 'invalid') return { skip: { why: 'invalid', detail: match.reason, isNearMiss: false } };
  if (match.type === 'missed') {
    return { skip: { why: 'no-match', detail: match.detail, isNearMiss: match.isNearMiss } };
  }
  const route = ruleRoute(prepared.rule, deliberation.input);
  const settled = keepWithinBudget(settleRoute(route, deliberation), deliberation);
  if (settled.placed.length > 0) return { settled, matched: match.detail, route };
  return { route, skip: { why: 'no-usable-target', detail: whyNone(route, deliberation), isNearMiss: false } };
}

function settingSkip({ rule }: PreparedRule, { policy }: DecideInput): Skip | undefined {
  if (!rule.isEnabled) return { why: 'off', detail: 'turned off', isNearMiss: false };
  if (policy.fields.customRulesOnly !== true || rule.origin === 'person') return undefined;
  return { why: 'system-rules-off', detail: 'only your own rules count', isNearMiss: false };
}

function notReached(because: string): Skip {
  return { why: 'not-reached', detail: because, isNearMiss: false };
}

/** What keeps the models that a rule names from answering, first to last. */
function whyNone({ first, fallbacks, parameters, isNamedByPerson }: Route, deliberation: Deliberation): string {
  if (first.type === 'ranked' && fallbacks.length === 0) return 'none of its models can answer now';
  const wishes = [...(first.type === 'model' ? [{ model: first.model, parameters }] : []), ...fallbacks];
  const { plan } = deliberation.policy;
  const reasons = wishes.map((wish) => {
    const ref = deliberation.resolve(wish.model);
    const terms = { parameters: wish.parameters, isAskedFor: false };
    const bound = plan !== undefined && !isNamedByPerson ? { ...terms, plan } : terms;
    const exclusion = ref ? deliberation.exclusionOf(ref, bound) : ({ code: 'unknown-model' } as const);
    return `${wish.model} ${exclusion ? describeExclusion(exclusion) : 'can answer'}`;
  });
  return reasons.join('; ');
}

function named({ rule }: PreparedRule, skip: Skip): SkippedRule {
  return { ruleId: rule.id, ruleName: rule.name, ...skip };
}
