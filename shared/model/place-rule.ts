import { inTurn, type RulePlace } from './in-turn.ts';
import type { RuleId } from './rule.ts';

export interface PriorityChange {
  readonly id: RuleId;
  readonly priority: number;
}

export const highestPriority = 1_000;

/**
 * The priorities that bring a rule to a position among rules that stand in turn: its own where there is room between its
 * neighbours, else also of the fewest others. Undefined where every priority in the way is taken. Pure.
 */
export function placeRule(
  rules: readonly RulePlace[],
  id: RuleId,
  position: number,
): readonly PriorityChange[] | undefined {
  const moved = rules.find((rule) => rule.id === id);
  if (!moved || rules[position]?.id === id) return [];
  const order = rules.filter((rule) => rule.id !== id).toSpliced(position, 0, moved);
  const between = fitBetween(moved, order[position - 1], order[position + 1]);
  if (between !== undefined) return [{ id, priority: between }];
  const ways = [shift(order, position, 1), shift(order, position, -1)].filter((way) => way !== undefined);
  return ways.toSorted((one, other) => one.length - other.length)[0];
}

function fitBetween(moved: RulePlace, above: RulePlace | undefined, below: RulePlace | undefined): number | undefined {
  const most = above?.priority ?? highestPriority;
  const least = below?.priority ?? 0;
  const nearest = Math.min(most, Math.max(least, moved.priority));
  return [nearest, nearest + 1, nearest - 1].find((priority) => {
    const rule = { ...moved, priority };
    const isInRange = priority >= 0 && priority <= highestPriority;
    return isInRange && (!above || inTurn(above, rule) < 0) && (!below || inTurn(rule, below) < 0);
  });
}

/** Makes room by moving the rules after the position down, or those before it up. */
function shift(order: readonly RulePlace[], from: number, step: 1 | -1): readonly PriorityChange[] | undefined {
  const changes: PriorityChange[] = [];
  let previous = order[from - step];
  for (let at = from; at >= 0 && at < order.length; at += step) {
    const rule = order[at];
    if (!rule || (at !== from && previous && standsOnSide(previous, rule, step))) break;
    const next = { ...rule, priority: nextTo(previous, rule, step) };
    if (next.priority < 0 || next.priority > highestPriority) return undefined;
    changes.push({ id: next.id, priority: next.priority });
    previous = next;
  }
  return changes;
}

function nextTo(previous: RulePlace | undefined, rule: RulePlace, step: 1 | -1): number {
  if (!previous) return step === 1 ? highestPriority : 0;
  const { priority } = previous;
  return standsOnSide(previous, { ...rule, priority }, step) ? priority : priority - step;
}

function standsOnSide(previous: RulePlace, rule: RulePlace, step: 1 | -1): boolean {
  return inTurn(previous, rule) * step < 0;
}
