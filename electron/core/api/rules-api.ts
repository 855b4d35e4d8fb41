import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { Rule, RuleId } from '../../../shared/model/rule.ts';
import { ruleProblems } from '../routing/rule-problems.ts';
import { ruleCommands } from '../turns/rule-commands.ts';
import { createRuleWriter } from './change-rules.ts';
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
  const wasSaved = (rule: Rule, what = 'saved'): Rule => {
    spread([rule], []);
    audit.add('rule-saved', rule.id, `The rule "${rule.name}" was ${what}.`);
    return find(rule.id);
  };

  return {
    list: async ({ from = 0, limit = Infinity }) => ({
      rules: rules()
        .slice(from, from + limit)
        .map((rule) => ({ rule, problems: [...ruleProblems(rule, isKnown)] })),
      total: rules().length,
    }),
    commands: async () => ({ commands: [...ruleCommands(rules())] }),
    save: async (entry) => wasSaved(writer.save(entry)),
    arrange: async ({ id, ...change }) => wasSaved(writer.arrange(find(id), change)),
    apply: async ({ save, remove, isMoreToCome = false }) => {
      const removed = remove.flatMap((id) => writer.find(id) ?? []);
      const saved = stores.atomically(() => {
        for (const rule of removed) writer.remove(rule);
        return save.map((entry) => writer.save(entry));
      });
      const removedIds = removed.map(({ id }) => id);
      if (saved.length > 0) audit.add('rule-saved', 'rules', `${String(saved.length)} rules were saved at once.`);
      if (removed.length > 0) audit.add('rule-removed', 'rules', manyRemoved(removed));
      spread(saved, removedIds, isMoreToCome);
      return {};
    },
    remove: async ({ id }) => {
      const rule = find(id);
      writer.remove(rule);
      spread([], [id]);
      audit.add('rule-removed', id, `The rule "${rule.name}" was removed.`);
      return {};
    },
    listRemoved: async ({ limit }) => ({ rules: [...stores.rules.listRemoved(limit)] }),
    restore: async ({ id }) => {
      const removed = stores.rules.readRemoved(id);
      if (!removed) throw notFound('rule in Recently deleted', id);
      stores.rules.save(removed.rule);
      return wasSaved(removed.rule, 'brought back');
    },
    known: async ({ ids }) => ({ ids: ids.filter((id) => writer.find(id) !== undefined) }),
    share: async ({ id }) => stores.usage.shareOfRule(id, countedMessages),
  };
}

function manyRemoved({ length }: readonly Rule[]): string {
  return `${String(length)} rules were removed at once.`;
}

/** A share is of so many of the newest messages. */
const countedMessages = 500;
