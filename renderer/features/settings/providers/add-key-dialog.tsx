import type { KeyView } from '../../../../shared/model/key.ts';
import type { ProviderView } from '../../../../shared/model/provider.ts';
import { useStores } from '../../../client/stores-context.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { AddKeyForm } from './add-key-form.tsx';

interface AddKeyDialogProps {
  readonly isOpen: boolean;
  readonly provider: ProviderView;
  readonly replaces: KeyView | undefined;
  readonly onClose: () => void;
}

export function AddKeyDialog({ isOpen, provider, replaces, onClose }: AddKeyDialogProps) {
  const { keys } = useStores();
  const close = () => {
    keys.getState().endTrial();
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={replaces ? `Replace ${replaces.label}` : 'Add a key'}
      description={
        replaces ? 'The new key takes its place and name.' : 'Paste it and the provider is filled in for you.'
      }
    >
      <AddKeyForm provider={provider} replaces={replaces} onDone={close} />
    </Dialog>
  );
}
