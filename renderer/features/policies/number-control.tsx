import { typedKey } from '../../client/policies/policies-state.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { type NumberField, readTyped, typedText } from '../../lib/policies/typed-policy.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { ControlProps } from './control-props.ts';

/** A number that is saved when its field is left or Enter is pressed; what is none stays as it was typed, with what to write. */
export function NumberControl({ field, label, own }: ControlProps & { readonly field: NumberField }) {
  const { policies } = useStores();
  const typed = useFrom(
    () => policies,
    (state) => state.typed[typedKey(state.scope, field)],
  );
  const parsed = typed === undefined ? undefined : readTyped(field, typed);
  const isOnlyOpened = typed === '' && own[field] === undefined;
  const save = () => {
    if (parsed?.type !== 'value') return;
    if (parsed.policy[field] !== own[field]) policies.getState().set(parsed.policy);
    policies.getState().type(field);
  };
  return (
    <TextField
      label={label}
      isLabelHidden
      className="policy-number"
      autoComplete="off"
      spellCheck={false}
      value={typed ?? typedText(own, field) ?? ''}
      problem={
        parsed?.type === 'invalid' && !isOnlyOpened ? problemWords(parsed.reason, typedText(own, field)) : undefined
      }
      onChange={(event) => policies.getState().type(field, event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}

function problemWords(reason: string, standing: string | undefined): string {
  return standing === undefined ? reason : `${reason} Until then ${standing} holds.`;
}
