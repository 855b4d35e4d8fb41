import type { RuleForm } from '../../../lib/rules/rule-form.ts';
import type { SelectOption } from '../../../ui/select-popup.tsx';

const hourMs = 3_600_000;

/** Whether and for how long answers are kept; the value of a time is its milliseconds. */
export const cacheChoices: readonly SelectOption<string>[] = [
  { value: 'usual', label: 'As usual' },
  { value: 'off', label: 'Never' },
  { value: 'on', label: 'Always, for the usual time' },
  { value: String(hourMs), label: '1 hour' },
  { value: String(24 * hourMs), label: '24 hours' },
  { value: String(30 * 24 * hourMs), label: '30 days' },
];

/** Only a rule that says nothing of it does as usual: what is on stays on where the policy keeps no answers. */
export function cacheChoiceOf({ cache }: RuleForm): string {
  if (!cache) return 'usual';
  return cache.isEnabled ? String(cache.ttlMs ?? 'on') : 'off';
}

export function withCacheChoice({ cache, ...form }: RuleForm, choice: string): RuleForm {
  switch (choice) {
    case 'usual':
      return form;
    case 'off':
    case 'on':
      return { ...form, cache: { isEnabled: choice === 'on' } };
    default:
      return { ...form, cache: { isEnabled: true, ttlMs: Number(choice) } };
  }
}
