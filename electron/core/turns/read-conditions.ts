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
  const conditions = rules.filter(({ isEnabled }) => isEnabled).flatMap(conditionsOf);
  return {
    commands: new Set(conditions.flatMap((condition) => (condition.type === 'command' ? [condition.command] : []))),
    askAModel: conditions.some(({ type }) => type === 'classified-as'),
  };
}

/** Every simple condition of a rule, whatever groups it stands in. */
export function conditionsOf({ when }: Rule): readonly SimpleCondition[] {
  if (!('of' in when)) return [when];
  return when.of.flatMap((inner) => ('of' in inner ? inner.of : [inner]));
}
