import { useSortable } from '@dnd-kit/sortable';
import { CircleX, GripVertical, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { ModelRef } from '../../../../shared/model/ids.ts';
import { useFrom } from '../../../client/stores-context.ts';
import { useNames } from '../../../client/use-names.ts';
import { formatRate } from '../../../lib/price-text.ts';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Jack } from '../../../ui/jack.tsx';

interface ModelListRowProps {
  readonly model: ModelRef;
  /** "2nd of 3". */
  readonly place: string;
  readonly isFirst: boolean;
  readonly canRemove: boolean;
  readonly problem: string | undefined;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}

export function ModelListRow({ model, place, isFirst, canRemove, problem, onMove, onRemove }: ModelListRowProps) {
  const names = useNames();
  const price = useFrom(
    (stores) => stores.models,
    (state) => state.models.find(({ ref }) => ref === model)?.price,
  );
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({ id: model });
  const style = { transform: transform ? `translateY(${String(Math.round(transform.y))}px)` : undefined, transition };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li ref={setNodeRef} style={style} data-dragging={isDragging || undefined}>
      <div className="chain-row" data-line={names.line(model) ?? 'none'} onKeyDown={onKeyDown}>
        <button
          type="button"
          ref={setActivatorNodeRef}
          className="chain-grip"
          aria-label={`${names.model(model)}, ${place}. Move with Alt and the arrow keys`}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          {...listeners}
        >
          <Icon of={GripVertical} size="dense" />
        </button>
        <Jack line={names.line(model)} state={isFirst ? 'in-use' : 'free'} />
        <span className="chain-name ellipsis" title={model}>
          {names.model(model)}
        </span>
        {price && (
          <span className="chain-price figures">{`${formatRate(price.input)} / ${formatRate(price.output)}`}</span>
        )}
        <IconButton
          icon={X}
          label={`Remove ${names.model(model)}`}
          size="small"
          disabled={!canRemove}
          onClick={onRemove}
        />
      </div>
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          <Icon of={CircleX} size="dense" />
          {problem}
        </p>
      )}
    </li>
  );
}
