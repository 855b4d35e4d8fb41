import { DndContext } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { ModelRef } from '../../../../shared/model/ids.ts';
import { useModelOrder } from '../../../client/use-model-order.ts';
import { ModelListRow } from './model-list-row.tsx';

interface ModelListProps {
  readonly label: string;
  readonly models: readonly ModelRef[];
  /** The last one cannot be removed. */
  readonly keepsOne?: boolean;
  readonly problemOf: (model: ModelRef) => string | undefined;
  readonly onChange: (models: readonly ModelRef[]) => void;
}

/** Models in the order in which they are asked; dragged, or moved by Alt and the arrow keys. */
export function ModelList({ label, models, keepsOne = false, problemOf, onChange }: ModelListProps) {
  const { said, place, move, drag } = useModelOrder(models, onChange);
  if (models.length === 0) return null;
  return (
    <>
      <DndContext {...drag}>
        <SortableContext items={[...models]} strategy={verticalListSortingStrategy}>
          <ol className="chain" aria-label={label}>
            {models.map((model, at) => (
              <ModelListRow
                key={model}
                model={model}
                place={place(at)}
                isFirst={at === 0}
                canRemove={!keepsOne || models.length > 1}
                problem={problemOf(model)}
                onMove={(step) => move(at, at + step)}
                onRemove={() => onChange(models.toSpliced(at, 1))}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  );
}
