import type { ProviderId } from '../../../shared/model/ids.ts';
import type { KeyEntry } from '../../lib/use-key-entry.ts';
import { Jack } from '../../ui/jack.tsx';
import { Select } from '../../ui/select.tsx';

interface KeyOwnerChoiceProps {
  readonly entry: KeyEntry;
  readonly onPick: (id: ProviderId) => void;
}

/** Whose key it is: recognised, or asked for where its form fits several providers or none. */
export function KeyOwnerChoice({ entry, onPick }: KeyOwnerChoiceProps) {
  const { secret, provider, choices, isRecognised } = entry;
  if (secret.trim() === '') return null;
  const isCertain = provider !== undefined && choices.length > 1 && isRecognised;
  if (isCertain) {
    return (
      <p className="key-owner" role="status">
        <Jack line={provider.line} size="small" /> This is a key of {provider.label}.
      </p>
    );
  }
  return (
    <div className="key-owner">
      <span role="status">{isRecognised ? 'This form fits several providers.' : 'This form is not known.'}</span>
      <Select
        label="Whose key is it?"
        isLabelHidden
        value={provider?.id ?? ''}
        options={[
          ...(provider ? [] : [{ value: '', label: 'Choose the provider' }]),
          ...choices.map(({ id, label, line }) => ({ value: id, label, line })),
        ]}
        onChange={(id) => id !== '' && onPick(id)}
      />
    </div>
  );
}
