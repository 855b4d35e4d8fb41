import type { SimpleCondition } from '../../../shared/model/condition.ts';
import type { Rule } from '../../../shared/model/rule.ts';

export interface WordsOfRules {
  /** Slash commands that some rule gives a meaning. */
  readonly commands: ReadonlySet<string>;
  /** What some rule wants a model to say about a message. */
  readonly questions: readonly string[];
}

/** What rules that are on ask of a message before it can be matched. Pure. */
export function wordsOfRules(rules: readonly Rule[]): WordsOfRules {
  const conditions = rules.filter(({ isEnabled }) => isEnabled).flatMap(conditionsOf);
  return {
    commands: new Set(conditions.flatMap((condition) => (condition.type === 'command' ? [condition.command] : []))),
    questions: [
      ...new Set(conditions.flatMap((condition) => (condition.type === 'classified-as' ? [condition.question] : []))),
    ],
  };
}

function conditionsOf({ when }: Rule): readonly SimpleCondition[] {
  if (!('of' in when)) return [when];
  return when.of.flatMap((inner) => ('of' in inner ? inner.of : [inner]));
}
