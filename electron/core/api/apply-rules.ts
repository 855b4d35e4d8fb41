import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { type ChangedRule, describeRuleChanges, describeRules } from '../audit/describe-rule-changes.ts';
import { isStorageError } from '../ports/try-storage.ts';
import { wait } from '../ports/wait.ts';
import type { PlannedChange, RuleWriter } from './change-rules.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';
import { createStagedSaves } from './staged-saves.ts';

export interface ApplyRulesParts {
  readonly ports: OrchestratorPorts;
  readonly writer: RuleWriter;
  /** Tells the windows. */
  readonly announceRules: () => void;
}

/** Many changes at once, all or nothing, in one call or in parts. */
export function createApplyRules({ ports, writer, announceRules }: ApplyRulesParts): ApiGroup<'rules'>['apply'] {
  const { stores, router } = ports;
  const staged = createStagedSaves(ports, writer);
  return async ({ save, remove, part }) => {
    // What is gone already stands in the way of nothing.
    const removed = remove.flatMap((id) => (part && staged.find(part, id)) ?? writer.find(id) ?? []);
    const changes = [...removed.map(writer.planRemoval), ...save.map(writer.planSave)];
    if (!part) {
      stores.atomically(() => changes.forEach(writer.write));
      takeOver(ports, changes);
    } else {
      router.prepareAhead(ownSaved(changes));
      const all = staged.add(part, changes);
      if (!all) return {};
      takeOver(ports, all);
      await settle(ports);
    }
    announceRules();
    return {};
  };
}

export function noteChanges(audit: AuditTrail, changes: readonly ChangedRule[]): void {
  const [only] = changes.length === 1 ? changes : [];
  for (const summary of describeRuleChanges(changes)) {
    // The fields of a rule are saved as they are typed.
    if (only?.kind === 'changed') audit.addTyped('rule-saved', only.rule.id, { summary, field: only.kind });
    else audit.add('rule-saved', only?.rule.id ?? 'rules', summary);
  }
}

/** Routing goes by it. */
function takeOver({ noteRules, audit }: OrchestratorPorts, changes: readonly PlannedChange[]): void {
  const removed = changes.flatMap(({ type, rule }) => (type === 'removal' ? [rule] : []));
  noteChanges(
    audit,
    changes.filter((change) => change.type === 'save'),
  );
  if (removed.length > 0) audit.add('rule-removed', 'rules', describeRules(removed, 'removed'));
  noteRules({ saved: ownSaved(changes), removed: removed.map(({ id }) => id) });
}

function ownSaved(changes: readonly PlannedChange[]): readonly Rule[] {
  return changes.flatMap(({ type, rule }) => (type === 'save' && rule.origin === 'person' ? [rule] : []));
}

/** What counts already is moved to where rules are read; the upkeep moves what the disk does not take now. */
async function settle({ stores, clock, closing }: OrchestratorPorts): Promise<void> {
  try {
    while (!closing.aborted && stores.stagedRules.settleSome() > 0) await wait(clock, 0, closing);
  } catch (error) {
    if (!isStorageError(error)) throw error;
  }
}
