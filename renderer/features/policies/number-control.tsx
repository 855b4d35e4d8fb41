import { typedKey } from '../../client/policies/policies-state.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { type NumberField, readTyped, typedText } from '../../lib/policies/typed-policy.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { ControlProps } from './control-props.ts';

/** A number that is saved with each key once it is one; what is none stays as it was typed, with what to write. */
export function NumberControl({ field, label, own }: ControlProps & { readonly field: NumberField }) {
  const { policies } = useStores();
  const typed = useFrom(
    () => policies,
    (state) => state.typed[typedKey(state.scope, field)],
  );
  const parsed = typed === undefined ? undefined : readTyped(field, typed);
  const isEmptied = typed === '' && own[field] === undefined;
  const write = (text: string) => {
    policies.getState().type(field, text);
    const next = readTyped(field, text);
    if (next.type === 'value') policies.getState().set(next.policy, field);
  };
  return (
    <TextField
      label={label}
      isLabelHidden
      className="policy-number"
      autoComplete="off"
      spellCheck={false}
      value={typed ?? typedText(own, field) ?? ''}
      problem={parsed?.type === 'invalid' && !isEmptied ? parsed.reason : undefined}
      onChange={(event) => write(event.currentTarget.value)}
      onBlur={() => parsed?.type === 'value' && policies.getState().type(field)}
    />
  );
}
