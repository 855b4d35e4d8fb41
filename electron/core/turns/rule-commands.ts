import type { Rule, RuleCommand } from '../../../shared/model/rule.ts';
import { conditionsOf } from './read-conditions.ts';

/** The slash commands that rules give a meaning, each with the first rule in their order that is on and asks for it. Pure. */
export function ruleCommands(rules: readonly Rule[]): readonly RuleCommand[] {
  const found = new Map<string, RuleCommand>();
  for (const rule of rules.filter(({ isEnabled }) => isEnabled)) {
    for (const condition of conditionsOf(rule)) {
      if (condition.type !== 'command' || found.has(condition.command)) continue;
      found.set(condition.command, { command: condition.command, rule: rule.name });
    }
  }
  return [...found.values()];
}
