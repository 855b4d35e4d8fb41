import type { ProviderView } from '../../../../shared/model/provider.ts';
import { useStores } from '../../../client/stores-context.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { AddModelForm } from './add-model-form.tsx';

interface AddModelDialogProps {
  readonly isOpen: boolean;
  readonly provider: ProviderView;
  readonly onClose: () => void;
}

export function AddModelDialog({ isOpen, provider, onClose }: AddModelDialogProps) {
  const { models } = useStores();
  const close = () => {
    models.getState().endAddition();
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title="Add a model"
      description={`By the id that ${provider.label} knows it under.`}
    >
      <AddModelForm provider={provider} onDone={close} />
    </Dialog>
  );
}
