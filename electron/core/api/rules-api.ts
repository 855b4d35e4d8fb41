import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { Rule, RuleId } from '../../../shared/model/rule.ts';
import { ruleProblems } from '../routing/rule-problems.ts';
import { ruleCommands } from '../turns/rule-commands.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export function createRulesApi(ports: OrchestratorPorts): ApiGroup<'rules'> {
  const { stores, rules, router, announce, audit, directory } = ports;

  const find = (id: RuleId): Rule => {
    const rule = rules().find((candidate) => candidate.id === id);
    if (!rule) throw notFound('rule', id);
    return rule;
  };
  const isKnown = (model: ModelRef) => directory.resolve(model, { keys: [], now: ports.clock.now() }) !== undefined;
  const changed = (event: 'rule-saved' | 'rule-removed', id: RuleId, name: string): void => {
    router.reload();
    announce('rules-changed', { rules: [...rules()] });
    audit.add(event, id, `The rule "${name}" was ${event === 'rule-saved' ? 'saved' : 'removed'}.`);
  };

  return {
    list: async () => ({
      rules: rules().map((rule) => ({
        rule,
        problems: [...ruleProblems(rule, isKnown)],
      })),
    }),
    commands: async () => ({ commands: [...ruleCommands(rules())] }),
    save: async ({ id = ports.random.id(), draft }) => {
      const known = rules().find((rule) => rule.id === id);
      if (known?.origin === 'system') throw shipped(known, 'rewritten. Copy it, and change the copy');
      const rule: Rule = { ...draft, id, origin: 'person', createdAt: known?.createdAt ?? ports.clock.now() };
      stores.rules.save(rule);
      changed('rule-saved', id, rule.name);
      return rule;
    },
    arrange: async ({ id, ...change }) => {
      const rule = find(id);
      if (rule.origin === 'person') stores.rules.save({ ...rule, ...change });
      else stores.rules.saveSystemChange(id, { ...stores.rules.systemChanges().get(id), ...change });
      changed('rule-saved', id, rule.name);
      return find(id);
    },
    remove: async ({ id }) => {
      const rule = find(id);
      if (rule.origin === 'system') throw shipped(rule, 'removed. Turn it off instead');
      stores.rules.remove(id);
      changed('rule-removed', id, rule.name);
      return {};
    },
  };
}

function shipped({ name }: Rule, what: string): ContractError {
  const message = `The rule "${name}" comes with Switchboard and cannot be ${what}.`;
  return new ContractError({ code: 'conflict', message });
}
