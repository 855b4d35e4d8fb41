import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { Rule, RuleId } from '../../../shared/model/rule.ts';
import { type ChangedRule, changedRule, describeRules } from '../audit/describe-rule-changes.ts';
import { ruleProblems } from '../routing/rule-problems.ts';
import { ruleCommands } from '../turns/rule-commands.ts';
import { createApplyRules, noteChanges } from './apply-rules.ts';
import { createRuleWriter } from './change-rules.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export function createRulesApi(ports: OrchestratorPorts): ApiGroup<'rules'> {
  const { stores, rules, noteRules, announce, audit, directory, router } = ports;
  const writer = createRuleWriter(ports);

  const find = (id: RuleId): Rule => {
    const rule = writer.find(id);
    if (!rule) throw notFound('rule', id);
    return rule;
  };
  const isKnown = (model: ModelRef) => directory.resolve(model, { keys: [], now: ports.clock.now() }) !== undefined;
  const announceRules = () => announce('rules-changed', { total: rules().length });
  const spread = (saved: readonly Rule[], removed: readonly RuleId[]): void => {
    noteRules({ saved: saved.filter(({ origin }) => origin === 'person'), removed });
    announceRules();
  };
  const wasSaved = (changed: ChangedRule): Rule => {
    spread([changed.rule], []);
    noteChanges(audit, [changed]);
    return find(changed.rule.id);
  };

  return {
    list: async ({ from = 0, limit = Infinity }) => ({
      rules: rules()
        .slice(from, from + limit)
        .map((rule) => ({ rule, problems: [...ruleProblems(rule, isKnown, router.arePatternsValid(rule))] })),
      total: rules().length,
    }),
    commands: async () => ({ commands: [...ruleCommands(rules())] }),
    save: async (entry) => {
      const planned = writer.planSave(entry);
      writer.write(planned);
      return wasSaved(planned);
    },
    arrange: async ({ id, ...change }) => {
      const before = find(id);
      return wasSaved(changedRule({ before, after: writer.arrange(before, change) }));
    },
    apply: createApplyRules({ ports, writer, announceRules }),
    remove: async ({ id }) => {
      const rule = find(id);
      writer.write(writer.planRemoval(rule));
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

/** A share is of so many of the newest messages. */
const countedMessages = 500;
