import type { ModelView } from '../../../shared/model/language-model.ts';
import type { RuleDraft } from '../../../shared/model/rule.ts';

/** What a new rule says before its person has said anything: off, so that it takes no message before it is meant to. */
export function emptyRule(models: readonly ModelView[]): RuleDraft {
  const [first] = [...models.filter(({ isUsable }) => isUsable), ...models];
  return {
    name: 'New rule',
    priority: 87,
    isEnabled: false,
    when: { type: 'all', of: [{ type: 'contains-code' }] },
    target: first ? { type: 'model', model: first.ref } : { type: 'plan', plan: 'balanced' },
    fallbacks: [],
  };
}
