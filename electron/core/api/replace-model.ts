import type { ReplacedModel } from '../../../shared/model/ending-model.ts';
import { type Replacement, replaceInPolicy, replaceInRule } from '../../../shared/model/replace-model.ts';
import { type Policy, PolicyField } from '../../../shared/model/policy.ts';
import type { Rule, SavedRule } from '../../../shared/model/rule.ts';
import { changePolicy } from './change-policy.ts';
import { createRuleWriter } from './change-rules.ts';
import { storedPolicies } from './find-endings.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

/** Puts a model in the place of another wherever policies and the person's rules name it. Answers with what stood there. */
export function replaceModel(ports: OrchestratorPorts, replacement: Replacement): ReplacedModel {
  const { stores, rules } = ports;
  const writer = createRuleWriter(ports);
  const policies = storedPolicies(ports).flatMap(({ scope, policy }) => {
    const set = replaceInPolicy(policy, replacement);
    const before = Object.fromEntries(
      PolicyField.options.flatMap((field) => (set[field] ? [[field, policy[field]]] : [])),
    );
    return Object.keys(set).length === 0 ? [] : [{ scope, set, before }];
  });
  const changed = rules()
    .filter(({ origin }) => origin === 'person')
    .flatMap((rule) => {
      const before = savedRule(rule);
      const draft = replaceInRule(before.draft, replacement);
      return JSON.stringify(draft) === JSON.stringify(before.draft) ? [] : [{ before, after: { ...before, draft } }];
    });
  stores.atomically(() => {
    for (const { scope, set } of policies) changePolicy(ports, { scope, set, clear: [] });
    for (const { after } of changed) writer.write(writer.planSave(after));
  });
  return {
    policies: policies.map(({ scope, before }) => ({ scope, before: before satisfies Policy })),
    rules: changed.map(({ before }) => before),
  };
}

function savedRule({ id, origin, createdAt, ...draft }: Rule): SavedRule {
  return { id, draft, createdAt };
}
