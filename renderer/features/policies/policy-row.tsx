import type { PolicyView } from '../../../shared/model/policy.ts';
import { typedKey } from '../../client/policies/policies-state.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { classNames } from '../../lib/class-names.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { describeField, layerWords, unsetWords } from '../../lib/policies/describe-policy.ts';
import { firstValue } from '../../lib/policies/first-value.ts';
import type { PolicyRow as Row } from '../../lib/policies/policy-rows.ts';
import { Button } from '../../ui/button.tsx';
import { PolicyControl } from './policy-control.tsx';

interface PolicyRowProps {
  readonly row: Row;
  readonly view: PolicyView;
}

/** One field of the layer: its own value, or what it inherits and from where. */
export function PolicyRow({ row: { field, label, hint }, view: { own, inherited } }: PolicyRowProps) {
  const { policies } = useStores();
  const names = useNames();
  const isOpened = useFrom(
    () => policies,
    ({ scope, typed }) => typed[typedKey(scope, field)] !== undefined,
  );
  const isSet = own[field] !== undefined;
  const isOpen = isSet || isOpened;
  const value = describeField(inherited.fields, field, names) ?? unsetWords[field] ?? 'None';
  const origin = layerWords(inherited.sources[field]);
  const set = () => {
    const first = firstValue(field, inherited.fields);
    if (first) policies.getState().set(first);
    else policies.getState().type(field, '');
    focusWhenShown(`[data-field="${field}"] .policy-control :is(input, button)`);
  };
  const inherit = () => {
    policies.getState().inherit(field);
    focusWhenShown(`[data-field="${field}"] > .button`);
  };
  return (
    <div
      className={classNames('policy-row', isOpen && isWide(field) && 'policy-row-wide')}
      data-field={field}
      role="group"
      aria-label={label}
    >
      <div className="policy-words">
        <span className="policy-label">{label}</span>
        <span className="policy-hint">{hint}</span>
      </div>
      {isOpen ? (
        <div className="policy-control">
          <PolicyControl field={field} label={label} own={own} />
          <span className="policy-hint">
            {isSet ? `Inherited: ${value}, ${origin}` : `Not set yet. Inherited: ${value}, ${origin}`}
          </span>
        </div>
      ) : (
        <div className="policy-inherited">
          <span className="policy-value">{value}</span>
          <span className="policy-hint">{origin}</span>
        </div>
      )}
      <Button
        tone={isOpen ? 'ghost' : 'plain'}
        size="small"
        aria-label={actLabel(isOpen, label)}
        onClick={isOpen ? inherit : set}
      >
        {isOpen ? 'Inherit again' : 'Set here'}
      </Button>
    </div>
  );
}

function actLabel(isOpen: boolean, label: string): string {
  return isOpen ? `Inherit again: ${label}` : `Set here: ${label}`;
}

function isWide(field: Row['field']): boolean {
  return field === 'allowedModels' || field === 'blockedModels';
}
