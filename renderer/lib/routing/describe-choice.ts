import { assertNever } from '../../../shared/model/assert-never.ts';
import { splitModelRef } from '../../../shared/model/ids.ts';
import type { ChoiceReason } from '../../../shared/model/message.ts';
import type { Names } from '../names.ts';
import { strategyName } from '../rules/describe-target.ts';

/** Why this model and no other, in a few words. */
export function describeChoice(choice: ChoiceReason, names: Pick<Names, 'provider' | 'model'>): string {
  switch (choice.by) {
    case 'person':
      return 'chosen by you';
    case 'default':
      return 'default model';
    case 'rule':
      return `via rule ${choice.ruleName}`;
    case 'task':
      return `by task ${choice.task}`;
    case 'strategy':
      return strategyName(choice.strategy);
    case 'sticky':
      return 'same model as before';
    case 'throttle':
      return 'budget nearly spent: cheapest';
    case 'replacement':
      return `replaces ${names.model(choice.of)}`;
    case 'continuation':
      return `goes on where ${names.provider(splitModelRef(choice.of).providerId)} broke off`;
    default:
      return assertNever(choice);
  }
}
