import { useRef } from 'react';
import type { Policy } from '../../../shared/model/policy.ts';
import { typedKey } from '../../client/policies/policies-state.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { type NumberField, readTyped, typedText } from '../../lib/policies/typed-policy.ts';
import { pick } from '../../lib/policies/pick-fields.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { ControlProps } from './control-props.ts';

/**
 * A number that is saved with each key once it is one; what is none stays as it was typed, with what to write. Emptied
 * letter by letter, it holds what it held before, not its last digit.
 */
export function NumberControl({ field, label, own }: ControlProps & { readonly field: NumberField }) {
  const { policies } = useStores();
  const typed = useFrom(
    () => policies,
    (state) => state.typed[typedKey(state.scope, field)],
  );
  const parsed = typed === undefined ? undefined : readTyped(field, typed);
  const isOnlyOpened = typed === '' && own[field] === undefined;
  const onEntry = useRef<Policy>({});
  const write = (text: string) => {
    const { set, inherit, type } = policies.getState();
    const next = readTyped(field, text);
    const isEmptied = text.trim() === '' && own[field] !== onEntry.current[field];
    if (next.type === 'value') set(next.policy, field);
    else if (isEmptied && onEntry.current[field] === undefined) inherit(field);
    else if (isEmptied) set(onEntry.current, field);
    type(field, text);
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
      onFocus={() => (onEntry.current = pick(own, [field]))}
      onChange={(event) => write(event.currentTarget.value)}
      onBlur={() => parsed?.type === 'value' && policies.getState().type(field)}
    />
  );
}

function problemWords(reason: string, standing: string | undefined): string {
  return standing === undefined ? reason : `${reason} Until then ${standing} holds.`;
}
