import type { ProviderId } from '../../../../shared/model/ids.ts';
import { useStores } from '../../../client/stores-context.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { AddProviderForm } from './add-provider-form.tsx';

interface AddProviderDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: ProviderId) => void;
}

export function AddProviderDialog({ isOpen, onClose, onAdded }: AddProviderDialogProps) {
  const { providers } = useStores();
  const close = () => {
    providers.getState().endAddition();
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title="Add a provider"
      description="A gateway or server of your own that speaks one of these protocols."
    >
      <AddProviderForm
        onCancel={close}
        onAdded={(id) => {
          close();
          onAdded(id);
        }}
      />
    </Dialog>
  );
}
