import type { ListedRule, Rule } from '../../../shared/model/rule.ts';

/** A rule of the person: what is tagged "tide" goes to groq/llama. */
export function sampleRule(change: Partial<Rule> = {}): Rule {
  return {
    id: 'a',
    origin: 'person',
    createdAt: 1,
    name: 'Tides',
    priority: 90,
    isEnabled: true,
    when: { type: 'tag', tag: 'tide' },
    target: { type: 'model', model: 'groq/llama' },
    fallbacks: [],
    ...change,
  };
}

/** Nothing is wrong with any of them. */
export function listed(...rules: readonly Rule[]): readonly ListedRule[] {
  return rules.map((rule) => ({ rule, problems: [] }));
}
