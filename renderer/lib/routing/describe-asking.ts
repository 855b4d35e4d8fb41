import { asksFirst } from '../../../shared/model/asks-first.ts';
import type { Decision } from '../../../shared/model/decision.ts';
import { formatExact } from '../format/format-cost.ts';

/** Whether the rule lets the message wait for the person; undefined where it never does. */
export function describeAsking(decision: Decision): string | undefined {
  const { askAboveMicros, candidates } = decision;
  if (waitsForPerson(decision)) return 'Asks for your approval before it sends.';
  if (askAboveMicros === undefined || candidates.length === 0) return undefined;
  return `Asks for your approval only above ${formatExact(askAboveMicros)}.`;
}

export function waitsForPerson(decision: Decision): boolean {
  const [first] = decision.candidates;
  return first ? asksFirst(decision, first.estimate.cost) : decision.needsApproval;
}
