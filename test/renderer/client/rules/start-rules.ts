import { inTurn } from '../../../../shared/model/in-turn.ts';
import type { Rule } from '../../../../shared/model/rule.ts';
import { type CoreScript, createScriptedCore } from '../../../support/scripted-core.ts';
import { createTestWindow } from '../../support/window-parts.ts';
import { sampleRule } from '../../support/sample-rules.ts';

export function rule(id: string, priority: number, change: Partial<Rule> = {}): Rule {
  return sampleRule({ id, name: id, priority, ...change });
}

/** A core that keeps rules as the real one does. */
export async function startRules(script: CoreScript['rules'] = {}) {
  const kept = new Map([rule('a', 90), rule('b', 80), rule('c', 70, { origin: 'system' })].map((one) => [one.id, one]));
  const calls: number[] = [];
  const { core } = createScriptedCore({
    rules: {
      list: ({ from = 0, limit = 500 }) => {
        const rules = [...kept.values()].toSorted(inTurn).map((one) => ({ rule: one, problems: [] }));
        return Promise.resolve({ rules: rules.slice(from, from + limit), total: rules.length });
      },
      apply: ({ save, remove }) => {
        calls.push(save.length + remove.length);
        for (const id of remove) kept.delete(id);
        for (const { id = 'new', draft, createdAt = 1 } of save) {
          kept.set(id, { id, origin: kept.get(id)?.origin ?? 'person', createdAt, ...draft });
        }
        return Promise.resolve({});
      },
      ...script,
    },
  });
  const { stores } = createTestWindow(core, '#/routing');
  await stores.rules.getState().read();
  return {
    rules: stores.rules,
    kept,
    calls,
    names: () => stores.rules.getState().rules.map((one) => one.rule.name),
    keptNames: () => [...kept.values()].toSorted(inTurn).map(({ name }) => name),
    toast: () => stores.toasts.getState().toast,
    forms: stores.ruleForms,
  };
}
