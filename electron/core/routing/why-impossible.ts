import type { Condition, SimpleCondition } from '../../../shared/model/condition.ts';

/** What makes a condition untrue of every request; undefined where some request could meet it. Pure. */
export function whyImpossible(condition: Condition): string | undefined {
  switch (condition.type) {
    case 'all':
      return whyAllImpossible(condition.of);
    case 'any':
      return whyAnyImpossible(condition.of);
    case 'none':
      return condition.of.some(isAlwaysTrue) ? 'what it rules out is true of every message' : undefined;
    default:
      return whySimpleImpossible(condition);
  }
}

function whyAllImpossible(parts: readonly Condition[]): string | undefined {
  // An `all` inside an `all` is the same as its parts.
  const demanded = parts.flatMap((part): readonly Condition[] => (part.type === 'all' ? part.of : [part]));
  const simple = demanded.filter(isSimple);
  return (
    firstReason(demanded, whyImpossible) ??
    whyRangeEmpty('context-tokens', simple) ??
    whyRangeEmpty('message-characters', simple) ??
    whySetsEmpty(simple) ??
    whyCommandsDiffer(simple) ??
    whyRuledOut(demanded, simple)
  );
}

function whyAnyImpossible(parts: readonly Condition[]): string | undefined {
  const [first] = parts;
  if (!first) return 'a group that needs any of its conditions has none';
  return parts.every((part) => whyImpossible(part) !== undefined) ? whyImpossible(first) : undefined;
}

function whySimpleImpossible(condition: SimpleCondition): string | undefined {
  switch (condition.type) {
    case 'time-of-day':
      return condition.fromMinute === condition.untilMinute ? 'its hours begin and end at the same minute' : undefined;
    case 'context-tokens':
      return condition.comparison === 'below' && condition.tokens === 0 ? 'no context is below 0 tokens' : undefined;
    case 'message-characters':
      return condition.comparison === 'below' && condition.characters === 0
        ? 'no message is below 0 characters'
        : undefined;
    default:
      return undefined;
  }
}

/** No whole number lies between the limits. */
function whyRangeEmpty(
  type: 'context-tokens' | 'message-characters',
  conditions: readonly SimpleCondition[],
): string | undefined {
  const limits = conditions.flatMap((condition) => limitOf(condition, type));
  const above = Math.max(-1, ...limits.flatMap(({ comparison, limit }) => (comparison === 'above' ? [limit] : [])));
  const below = Math.min(
    Infinity,
    ...limits.flatMap(({ comparison, limit }) => (comparison === 'below' ? [limit] : [])),
  );
  if (below > above + 1) return undefined;
  const what = type === 'context-tokens' ? 'tokens in context' : 'characters';
  return `no number of ${what} is above ${above} and below ${below}`;
}

function limitOf(
  condition: SimpleCondition,
  type: 'context-tokens' | 'message-characters',
): readonly { readonly comparison: 'above' | 'below'; readonly limit: number }[] {
  if (condition.type !== type) return [];
  const limit = condition.type === 'context-tokens' ? condition.tokens : condition.characters;
  return [{ comparison: condition.comparison, limit }];
}

/** A request has one task, one source, one priority and one workspace. */
function whySetsEmpty(conditions: readonly SimpleCondition[]): string | undefined {
  const sets = [
    { what: 'task', wanted: conditions.flatMap((one) => (one.type === 'task' ? [one.tasks] : [])) },
    { what: 'source', wanted: conditions.flatMap((one) => (one.type === 'source' ? [one.sources] : [])) },
    { what: 'priority', wanted: conditions.flatMap((one) => (one.type === 'priority' ? [one.priorities] : [])) },
    { what: 'workspace', wanted: conditions.flatMap((one) => (one.type === 'workspace' ? [one.workspaceIds] : [])) },
  ];
  const empty = sets.find(({ wanted }) => wanted.length > 0 && !sharesMember(wanted));
  return empty && `no ${empty.what} is in all the lists it asks for`;
}

function sharesMember([first = [], ...others]: readonly (readonly string[])[]): boolean {
  return first.some((member) => others.every((other) => other.includes(member)));
}

function whyCommandsDiffer(conditions: readonly SimpleCondition[]): string | undefined {
  const commands = new Set(conditions.flatMap((one) => (one.type === 'command' ? [one.command] : [])));
  return commands.size > 1 ? `a message begins with one command, not with ${[...commands].join(' and ')}` : undefined;
}

/** The same condition is asked for and ruled out. */
function whyRuledOut(demanded: readonly Condition[], simple: readonly SimpleCondition[]): string | undefined {
  const wanted = new Set(simple.map((condition) => JSON.stringify(condition)));
  const ruledOut = demanded.flatMap((part) => (part.type === 'none' ? part.of : []));
  const both = ruledOut.find((condition) => wanted.has(JSON.stringify(condition)));
  return both && `it asks for ${both.type} and rules it out`;
}

function isAlwaysTrue(condition: Condition): boolean {
  if (condition.type === 'all') return condition.of.every(isAlwaysTrue);
  if (condition.type === 'any') return condition.of.some(isAlwaysTrue);
  return condition.type === 'none' && condition.of.length === 0;
}

function isSimple(condition: Condition): condition is SimpleCondition {
  return !('of' in condition);
}

function firstReason(
  conditions: readonly Condition[],
  why: (condition: Condition) => string | undefined,
): string | undefined {
  for (const condition of conditions) {
    const reason = why(condition);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
