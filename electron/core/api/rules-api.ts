import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { Rule, RuleId, SavedRule } from '../../../shared/model/rule.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { describeRuleChanges, describeRules, type RuleChange } from '../audit/describe-rule-changes.ts';
import { ruleProblems } from '../routing/rule-problems.ts';
import { ruleCommands } from '../turns/rule-commands.ts';
import { createRuleWriter, type RuleWriter } from './change-rules.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export function createRulesApi(ports: OrchestratorPorts): ApiGroup<'rules'> {
  const { stores, rules, noteRules, announce, audit, directory } = ports;
  const writer = createRuleWriter(ports);

  const find = (id: RuleId): Rule => {
    const rule = writer.find(id);
    if (!rule) throw notFound('rule', id);
    return rule;
  };
  const isKnown = (model: ModelRef) => directory.resolve(model, { keys: [], now: ports.clock.now() }) !== undefined;
  const spread = (saved: readonly Rule[], removed: readonly RuleId[], isMoreToCome = false): void => {
    noteRules({ saved: saved.filter(({ origin }) => origin === 'person'), removed }, isMoreToCome);
    if (!isMoreToCome) announce('rules-changed', { total: rules().length });
  };
  const wasSaved = (change: RuleChange): Rule => {
    spread([change.after], []);
    noteChanges(audit, [change]);
    return find(change.after.id);
  };

  return {
    list: async ({ from = 0, limit = Infinity }) => ({
      rules: rules()
        .slice(from, from + limit)
        .map((rule) => ({ rule, problems: [...ruleProblems(rule, isKnown)] })),
      total: rules().length,
    }),
    commands: async () => ({ commands: [...ruleCommands(rules())] }),
    save: async (entry) => wasSaved(saveEntry(writer, entry)),
    arrange: async ({ id, ...change }) => {
      const before = find(id);
      return wasSaved({ before, after: writer.arrange(before, change) });
    },
    apply: async ({ save, remove, isMoreToCome = false }) => {
      const removed = remove.flatMap((id) => writer.find(id) ?? []);
      const changes = stores.atomically(() => writeAll(writer, removed, save));
      const [saved, removedIds] = [changes.map(({ after }) => after), removed.map(({ id }) => id)];
      noteChanges(audit, changes);
      if (removed.length > 0) audit.add('rule-removed', 'rules', describeRules(removed, 'removed'));
      spread(saved, removedIds, isMoreToCome);
      return {};
    },
    remove: async ({ id }) => {
      const rule = find(id);
      writer.remove(rule);
      spread([], [id]);
      audit.add('rule-removed', id, describeRules([rule], 'removed'));
      return {};
    },
    listRemoved: async ({ limit }) => ({ rules: [...stores.rules.listRemoved(limit)] }),
    restore: async ({ id }) => {
      const removed = stores.rules.readRemoved(id);
      if (!removed) throw notFound('rule in Recently deleted', id);
      stores.rules.save(removed.rule);
      spread([removed.rule], []);
      audit.add('rule-saved', id, describeRules([removed.rule], 'brought back'));
      return find(id);
    },
    known: async ({ ids }) => ({ ids: ids.filter((id) => writer.find(id) !== undefined) }),
    share: async ({ id }) => stores.usage.shareOfRule(id, countedMessages),
  };
}

function writeAll(writer: RuleWriter, removed: readonly Rule[], saved: readonly SavedRule[]): readonly RuleChange[] {
  for (const rule of removed) writer.remove(rule);
  return saved.map((entry) => saveEntry(writer, entry));
}

function saveEntry(writer: RuleWriter, entry: SavedRule): RuleChange {
  const before = entry.id === undefined ? undefined : writer.find(entry.id);
  return { before, after: writer.save(entry) };
}

function noteChanges(audit: AuditTrail, changes: readonly RuleChange[]): void {
  const [only] = changes.length === 1 ? changes : [];
  for (const summary of describeRuleChanges(changes)) audit.add('rule-saved', only?.after.id ?? 'rules', summary);
}

/** A share is of so many of the newest messages. */
const countedMessages = 500;
