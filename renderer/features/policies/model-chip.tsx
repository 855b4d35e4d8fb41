import { useSortable } from '@dnd-kit/sortable';
import { GripVertical, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { ModelRef } from '../../../shared/model/ids.ts';
import { useNames } from '../../client/use-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Jack } from '../../ui/jack.tsx';

interface ModelChipProps {
  readonly model: ModelRef;
  /** Absent where it cannot be moved. `place` as in "2nd of 3". */
  readonly grip: { readonly place: string; readonly onMove: (step: 1 | -1) => void } | undefined;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

export function ModelChip({ model, grip, removeLabel, onRemove }: ModelChipProps) {
  const names = useNames();
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: model,
    disabled: !grip,
  });
  const shift = transform && `translate(${String(Math.round(transform.x))}px, ${String(Math.round(transform.y))}px)`;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.altKey ? steps[event.key] : undefined;
    if (step === undefined || !grip) return;
    event.preventDefault();
    grip.onMove(step);
  };
  return (
    <li
      ref={setNodeRef}
      className="policy-chip"
      title={model}
      style={{ transform: shift ?? undefined, transition }}
      data-dragging={isDragging || undefined}
      onKeyDown={onKeyDown}
    >
      {grip && (
        <button
          type="button"
          ref={setActivatorNodeRef}
          className="policy-grip"
          aria-label={`${names.model(model)}, ${grip.place}. Move with Alt and the arrow keys`}
          aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
          {...listeners}
        >
          <Icon of={GripVertical} size="dense" />
        </button>
      )}
      <Jack line={names.line(model)} size="small" />
      <span>{names.model(model)}</span>
      <IconButton icon={X} label={removeLabel} size="small" onClick={onRemove} />
    </li>
  );
}

const steps: Readonly<Partial<Record<string, 1 | -1>>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};
