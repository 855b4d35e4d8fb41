import { CircleHelp } from 'lucide-react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';

/** What if this provider were down, or this budget were spent? */
export function WhatIfButton() {
  return (
    <Popover
      label="What if"
      side="top"
      trigger={
        <Button size="small" icon={CircleHelp}>
          What if
        </Button>
      }
    >
      <WhatIfChoices />
    </Popover>
  );
}

function WhatIfChoices() {
  const { trial } = useStores();
  const names = useNames();
  const providers = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  const budgets = useFrom(
    (stores) => stores.budgets,
    (state) => state.budgets,
  );
  const { downProviders = [], spentBudgets = [] } = useFrom(
    () => trial,
    (state) => state.message,
  );
  const { change } = trial.getState();
  return (
    <div className="try-popover try-what-if scroll">
      <Choices
        title="As if these were down"
        empty="No provider can be used yet."
        options={providers.filter(({ isUsable }) => isUsable).map(({ id, label }) => ({ id, label }))}
        chosen={downProviders}
        onChange={(ids) => change({ downProviders: ids })}
      />
      <Choices
        title="As if these were spent"
        empty="There is no budget."
        options={budgets.map(({ id }) => ({ id, label: sentence(names.budget(id).replace(/^the /, '')) }))}
        chosen={spentBudgets}
        onChange={(ids) => change({ spentBudgets: ids })}
      />
    </div>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly empty: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

function Choices({ title, empty, options, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset className="try-choices">
      <legend>{title}</legend>
      {options.length === 0 && <p className="try-hint">{empty}</p>}
      {options.map(({ id, label }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
