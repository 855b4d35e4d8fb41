import type { KeyRotation, ProviderView } from '../../../../shared/model/provider.ts';
import { useStores } from '../../../client/stores-context.ts';
import { Select } from '../../../ui/select.tsx';
import { SettingRow } from '../settings-page.tsx';

/** Which of several keys goes first; one that is limited, out or refused is passed over in every way. */
export function RotationRow({ provider: { id, rotation = 'sticky' } }: { readonly provider: ProviderView }) {
  const { providers } = useStores();
  return (
    <SettingRow label="Rotation" hint={ways[rotation].hint}>
      <Select<KeyRotation>
        label="Rotation of the keys"
        isLabelHidden
        value={rotation}
        options={[
          { value: 'sticky', label: ways.sticky.label },
          { value: 'round-robin', label: ways['round-robin'].label },
          { value: 'fill-first', label: ways['fill-first'].label },
        ]}
        onChange={(chosen) => void providers.getState().setRotation(id, chosen)}
      />
    </SettingRow>
  );
}

const ways: Readonly<Record<KeyRotation, { readonly label: string; readonly hint: string }>> = {
  sticky: {
    label: 'One a conversation',
    hint: 'A conversation stays with the key that answered it, so what the provider remembers of it is used again.',
  },
  'round-robin': {
    label: 'Each in turn',
    hint: 'Every message goes to the next key. What the provider remembers of a conversation is used less.',
  },
  'fill-first': {
    label: 'First until used up',
    hint: 'Every message goes to the first key until it is limited or out, then to the next.',
  },
};
