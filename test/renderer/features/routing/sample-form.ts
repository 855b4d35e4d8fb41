import { formOf, type RuleForm } from '../../../../renderer/lib/rules/rule-form.ts';

/** A rule as the editor shows it. */
export function ruleForm(change: Partial<RuleForm> = {}): RuleForm {
  return {
    ...formOf({
      name: 'Tides',
      priority: 90,
      isEnabled: true,
      when: { type: 'tag', tag: 'tide' },
      target: { type: 'model', model: 'groq/llama' },
      fallbacks: [],
    }),
    ...change,
  };
}
