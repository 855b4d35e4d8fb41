import { ChevronDown, Lock, TriangleAlert } from 'lucide-react';
import type { ComponentProps } from 'react';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { type ModelRef, splitModelRef } from '../../../shared/model/ids.ts';
import { useFrom } from '../../client/stores-context.ts';
import { usePrediction } from '../../client/use-prediction.ts';
import type { ModelPrediction } from '../../lib/predict-model.ts';
import { Icon } from '../../ui/icon.tsx';
import { Jack } from '../../ui/jack.tsx';
import { Popover } from '../../ui/popover.tsx';
import { ModelPicker } from './model-picker.tsx';

interface ModelChipProps {
  /** The model that was chosen; absent where the choice is automatic. */
  readonly model: ModelRef | undefined;
  /** Without a model the choice is automatic again. */
  readonly onChoose: (model?: ModelRef) => void;
}

/** Shows which model the next message goes to and opens the choice. */
export function ModelChip({ model, onChoose }: ModelChipProps) {
  const prediction = usePrediction(model);
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
      trigger={<ChipButton prediction={prediction} />}
      label="Choose model"
      side="top"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? show('models') : close('models'))}
    >
      <ModelPicker model={model} onChoose={onChoose} onDone={() => close('models')} />
    </Popover>
  );
}

interface ChipButtonProps extends ComponentProps<'button'> {
  readonly prediction: ModelPrediction | undefined;
}

function ChipButton({ prediction, ...native }: ChipButtonProps) {
  return (
    <button type="button" className="model-chip" {...native}>
      <span className="visually-hidden">Model: </span>
      {prediction && <ChipWords prediction={prediction} />}
      {!prediction && <span className="ellipsis">Auto</span>}
      <Icon of={ChevronDown} size="chip" />
    </button>
  );
}

function ChipWords({ prediction }: { readonly prediction: ModelPrediction }) {
  switch (prediction.type) {
    case 'pinned':
      return (
        <>
          <Jack line={prediction.model.line} size="small" />
          <span className="ellipsis">
            <b>{prediction.model.label}</b>
          </span>
          <Icon of={Lock} size="chip" />
          <span className="visually-hidden">, chosen by you</span>
        </>
      );
    case 'automatic':
      return (
        <>
          <Jack line={prediction.model.line} size="small" />
          <span className="ellipsis">
            <b>Auto</b> · would use <b>{prediction.model.label}</b>
          </span>
        </>
      );
    case 'unavailable':
      return (
        <>
          <Icon of={TriangleAlert} size="chip" />
          <span className="ellipsis">
            <b>{prediction.model?.label ?? splitModelRef(prediction.ref).modelId}</b> cannot be used now
          </span>
        </>
      );
    case 'none':
      return (
        <>
          <Icon of={TriangleAlert} size="chip" />
          <span className="ellipsis">No model can be used yet</span>
        </>
      );
    default:
      return assertNever(prediction);
  }
}
