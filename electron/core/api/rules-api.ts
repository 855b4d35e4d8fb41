import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { Rule, RuleId } from '../../../shared/model/rule.ts';
import { ruleProblems } from '../routing/rule-problems.ts';
import { ruleCommands } from '../turns/rule-commands.ts';
import { createRuleWriter } from './change-rules.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export function createRulesApi(ports: OrchestratorPorts): ApiGroup<'rules'> {
  const { stores, rules, router, announce, audit, directory } = ports;
  const writer = createRuleWriter(ports);

  const find = (id: RuleId): Rule => {
    const rule = writer.find(id);
    if (!rule) throw notFound('rule', id);
    return rule;
  };
  const isKnown = (model: ModelRef) => directory.resolve(model, { keys: [], now: ports.clock.now() }) !== undefined;
  const spread = (): void => {
    router.reload();
    announce('rules-changed', { total: rules().length });
  };
  const changed = (event: 'rule-saved' | 'rule-removed', id: RuleId, words: string): void => {
    spread();
    audit.add(event, id, words);
  };

  return {
    list: async ({ from = 0, limit = Infinity }) => ({
      rules: rules()
        .slice(from, from + limit)
        .map((rule) => ({ rule, problems: [...ruleProblems(rule, isKnown)] })),
      total: rules().length,
    }),
    commands: async () => ({ commands: [...ruleCommands(rules())] }),
    save: async (entry) => {
      const rule = writer.save(entry);
      changed('rule-saved', rule.id, `The rule "${rule.name}" was saved.`);
      return find(rule.id);
    },
    arrange: async ({ id, ...change }) => {
      const rule = find(id);
      writer.arrange(rule, change);
      changed('rule-saved', id, `The rule "${rule.name}" was saved.`);
      return find(id);
    },
    apply: async ({ save, remove, isMoreToCome = false }) => {
      stores.atomically(() => {
        for (const id of remove) writer.remove(find(id));
        for (const entry of save) writer.save(entry);
      });
      if (save.length > 0) audit.add('rule-saved', 'rules', `${String(save.length)} rules were saved at once.`);
      if (remove.length > 0) audit.add('rule-removed', 'rules', `${String(remove.length)} rules were removed at once.`);
      if (!isMoreToCome) spread();
      return {};
    },
    remove: async ({ id }) => {
      const rule = find(id);
      writer.remove(rule);
      changed('rule-removed', id, `The rule "${rule.name}" was removed.`);
      return {};
    },
    listRemoved: async ({ limit }) => ({ rules: [...stores.rules.listRemoved(limit)] }),
    restore: async ({ id }) => {
      const removed = stores.rules.readRemoved(id);
      if (!removed) throw notFound('rule in Recently deleted', id);
      stores.rules.save(removed.rule);
      changed('rule-saved', id, `The rule "${removed.rule.name}" was brought back.`);
      return find(id);
    },
    known: async ({ ids }) => ({ ids: ids.filter((id) => writer.find(id) !== undefined) }),
    share: async ({ id }) => stores.usage.shareOfRule(id, countedMessages),
  };
}

/** A share is of so many of the newest messages. */
const countedMessages = 500;
