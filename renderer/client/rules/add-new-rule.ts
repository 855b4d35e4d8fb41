import { emptyRule } from '../../lib/rules/empty-rule.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import type { Stores } from '../stores.ts';

/** Makes a rule and opens it with its name ready to be typed over. */
export async function addNewRule({ rules, models }: Pick<Stores, 'rules' | 'models'>): Promise<void> {
  const isAdded = await rules.getState().add(emptyRule(models.getState().models));
  if (isAdded) focusWhenShown('[data-region="rule-editor"] [data-rule-name]');
}
