import type { ModelRef } from '../../../shared/model/ids.ts';
import { useFrom } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { Popover } from '../../ui/popover.tsx';
import { ChipButton } from './chip-button.tsx';
import { describeChip } from './describe-chip.ts';
import { ModelPicker } from './model-picker.tsx';

interface ModelChipProps {
  /** The model that was chosen; absent where the choice is automatic. */
  readonly model: ModelRef | undefined;
  /** Without a model the choice is automatic again. */
  readonly onChoose: (model?: ModelRef) => void;
}

/** Shows which model the next message goes to and what it would cost, and opens the choice. */
export function ModelChip({ model, onChoose }: ModelChipProps) {
  const names = useNames();
  const decision = useFrom(
    ({ forecast }) => forecast,
    (state) => state.decision,
  );
  const isOpen = useFrom(
    ({ view }) => view,
    ({ overlay }) => overlay === 'models',
  );
  const show = useFrom(
    ({ view }) => view,
    (state) => state.show,
  );
  const close = useFrom(
    ({ view }) => view,
    (state) => state.close,
  );
  return (
    <Popover
      trigger={<ChipButton words={describeChip(model, decision, names)} names={names} />}
      label="Choose model"
      side="top"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? show('models') : close('models'))}
    >
      <ModelPicker model={model} onChoose={onChoose} onDone={() => close('models')} />
    </Popover>
  );
}
