import type { RuleStep } from '../../client/rules/rules-state.ts';
import { stepsLeft } from '../../lib/steps-left.ts';

export interface RuleSteps {
  readonly past: readonly RuleStep[];
  readonly future: readonly RuleStep[];
}

/** What undo or redo did between two states, for those who do not see it; empty where it was neither. Pure. */
export function undoWords(before: RuleSteps, now: RuleSteps): string {
  const undone = now.future.length > before.future.length ? now.future.at(-1) : undefined;
  if (undone) return `Undone: ${nameOf(undone)}. ${stepsLeft(now.past.length, 'undo')}`;
  const redone = now.past.at(-1);
  if (redone === undefined || redone !== before.future.at(-1)) return '';
  return `Done again: ${nameOf(redone)}. ${stepsLeft(now.future.length, 'redo')}`;
}

function nameOf({ changes }: RuleStep): string {
  const [first] = changes;
  return changes.length === 1 ? ((first?.after ?? first?.before)?.name ?? '') : `${String(changes.length)} rules`;
}
