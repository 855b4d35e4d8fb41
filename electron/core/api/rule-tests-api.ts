import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import { runRuleTests } from '../simulate/run-rule-tests.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

/** All of them run after every edit of a rule. */
const mostTests = 500;

export function createRuleTestsApi(ports: OrchestratorPorts): ApiGroup<'ruleTests'> {
  const { stores, clock, random, announce } = ports;
  const find = (id: string) => stores.ruleTests.list().find((test) => test.id === id);
  return {
    list: async () => ({ results: await runRuleTests(ports, stores.ruleTests.list()) }),
    save: async ({ id = random.id(), draft }) => {
      const known = find(id);
      if (!known && stores.ruleTests.list().length >= mostTests) throw tooMany();
      const test = { ...draft, id, createdAt: known?.createdAt ?? clock.now() };
      stores.ruleTests.save(test);
      announce('rule-tests-changed', {});
      return test;
    },
    remove: async ({ id }) => {
      if (!find(id)) throw notFound('test', id);
      stores.ruleTests.remove(id);
      announce('rule-tests-changed', {});
      return {};
    },
  };
}

function tooMany(): ContractError {
  const message = `There are ${String(mostTests)} tests already. Delete one before you save another.`;
  return new ContractError({ code: 'conflict', message });
}
