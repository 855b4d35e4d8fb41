import type { SimpleCondition } from '../../../shared/model/condition.ts';
import type { Rule } from '../../../shared/model/rule.ts';

export interface ReadConditions {
  /** Slash commands that some rule gives a meaning. */
  readonly commands: ReadonlySet<string>;
  /** Some rule wants a model to say something about each message. */
  readonly askAModel: boolean;
}

/** What the rules that are on ask of a message, beside whether they match it. Pure. */
export function readConditions(rules: readonly Rule[]): ReadConditions {
  const commands = new Set<string>();
  let askAModel = false;
  for (const rule of rules) {
    if (!rule.isEnabled) continue;
    for (const condition of conditionsOf(rule)) {
      if (condition.type === 'command') commands.add(condition.command);
      askAModel ||= condition.type === 'classified-as';
    }
  }
  return { commands, askAModel };
}

/** Every simple condition of a rule, whatever groups it stands in. */
export function conditionsOf({ when }: Rule): readonly SimpleCondition[] {
  if (!('of' in when)) return [when];
  return when.of.flatMap((inner) => ('of' in inner ? inner.of : [inner]));
}
