import { useId } from 'react';
import { HandoffChoice } from '../../../shared/model/handoff.ts';
import type { HandoffForm, HandoffOption } from '../../client/handoff-form.ts';
import { useStores } from '../../client/stores-context.ts';
import { formatAboutCost } from '../../lib/format/format-cost.ts';
import { formatTokens } from '../../lib/format/format-tokens.ts';
import { choiceTitle } from './describe-handoff.ts';

/** What goes along to the next model, each with what it would cost there. */
export function HandoffOptions({ form: { what, options = [], source } }: { readonly form: HandoffForm }) {
  const { handoffForm } = useStores();
  const name = useId();
  return (
    <fieldset className="handoff-options">
      <legend className="field-label">Send along</legend>
      <div className="handoff-choices">
        {HandoffChoice.options.map((choice) => {
          const option = options.find((one) => one.what === choice);
          // The note that is being drafted has no length yet.
          const isWeighed = source.by !== 'drafting' || option?.tokens !== 0;
          return (
            <label key={choice} className="handoff-choice">
              <input
                type="radio"
                className="handoff-radio"
                name={name}
                checked={choice === what}
                onChange={() => handoffForm.getState().chooseWhat(choice)}
              />
              <span className="handoff-choice-words">
                <b>{choiceTitle(choice, option?.messageCount ?? 0)}</b>{' '}
                {option && isWeighed && <span className="figures">about {formatTokens(option.tokens)}</span>}
              </span>{' '}
              {option && isWeighed && <span className="figures">{costWords(option)}</span>}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function costWords({ cost }: HandoffOption): string {
  return formatAboutCost(cost, true);
}
