import type { Stores } from '../../../client/stores.ts';
import { focusWhenShown } from '../../../lib/focus-when-shown.ts';
import type { CommandActions } from '../command-action.ts';

export function trialActions({ routes, trial, ruleTests, replay }: Stores) {
  return {
    'try-message': {
      run: () => {
        routes.getState().go({ name: 'routing' });
        if (!trial.getState().isOpen) trial.getState().toggle();
        focusWhenShown('[data-region="try-message"] [data-region-focus]');
      },
    },
    'show-rule-tests': { run: () => ruleTests.getState().showList(true) },
    'replay-messages': { run: () => replay.getState().show(true) },
  } satisfies Partial<CommandActions>;
}
