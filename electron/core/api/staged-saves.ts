import { ContractError } from '../../../shared/contract/errors.ts';
import type { Rule, RuleId, RulePart } from '../../../shared/model/rule.ts';
import type { StagedRuleChange } from '../ports/staged-rule-store.ts';
import type { PlannedChange, RuleWriter } from './change-rules.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export interface StagedSaves {
  /** A rule as an earlier part of the save has it. */
  readonly find: (part: RulePart, id: RuleId) => Rule | undefined;
  /** Keeps a part. The last one makes all of them count at once; then it answers with all that changed. */
  readonly add: (part: RulePart, changes: readonly PlannedChange[]) => readonly PlannedChange[] | undefined;
}

interface OpenSave {
  readonly partCount: number;
  readonly changes: Map<RuleId, PlannedChange>;
}

/** One of every window that saves at a time; those of windows that are gone make place for others. */
const mostOpen = 8;

/** Saves of the rules that come in several parts. A part that cannot be kept ends its save. */
export function createStagedSaves(
  { stores, clock }: Pick<OrchestratorPorts, 'stores' | 'clock'>,
  writer: RuleWriter,
): StagedSaves {
  const open = new Map<string, OpenSave>();
  return {
    find: ({ saveId }, id) => open.get(saveId)?.changes.get(id)?.rule,
    add: ({ saveId, index, isLast }, changes) => {
      const known = index === 0 ? { partCount: 0, changes: new Map<RuleId, PlannedChange>() } : open.get(saveId);
      open.delete(saveId);
      if (known?.partCount !== index) throw gone();
      const all = known.changes;
      for (const change of changes) all.set(change.rule.id, change);
      stores.atomically(() => {
        stores.stagedRules.add(saveId, stagedChanges(changes, clock.now()));
        if (!isLast) return;
        stores.stagedRules.take(saveId);
        for (const change of all.values()) if (change.rule.origin === 'system') writer.write(change);
      });
      if (isLast) return [...all.values()];
      for (const oldest of [...open.keys()].slice(0, -mostOpen + 1)) open.delete(oldest);
      open.set(saveId, { partCount: index + 1, changes: all });
      return undefined;
    },
  };
}

/** Of shipped rules so little is kept that it is written with the last part. */
function stagedChanges(changes: readonly PlannedChange[], now: number): readonly StagedRuleChange[] {
  return changes
    .filter(({ rule }) => rule.origin === 'person')
    .map(({ type, rule }) => (type === 'save' ? { type, rule } : { type, id: rule.id, removedAt: now }));
}

function gone(): ContractError {
  const message = 'The beginning of this save of the rules is gone, and none of it was stored. Save them again.';
  return new ContractError({ code: 'conflict', message });
}
