import { DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useState } from 'react';
import type { ModelRef } from '../../../../shared/model/ids.ts';
import { useNames } from '../../../client/use-names.ts';
import { formatOrdinal } from '../../../lib/format/format-ordinal.ts';
import { silentDrag } from '../../../lib/silent-drag.ts';
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
  const names = useNames();
  const [said, say] = useState('');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  if (models.length === 0) return null;
  const move = (from: number, to: number) => {
    const model = models[from];
    if (model === undefined || to < 0 || to >= models.length) return;
    onChange(models.toSpliced(from, 1).toSpliced(to, 0, model));
    say(`${names.model(model)} moved to ${formatOrdinal(to + 1)} of ${String(models.length)}`);
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const [from, to] = [active.id, over?.id].map((id) => models.findIndex((model) => model === id));
    if (from !== undefined && to !== undefined && from !== to) move(from, to);
  };
  return (
    <>
      <DndContext sensors={sensors} accessibility={silentDrag} onDragEnd={onDragEnd}>
        <SortableContext items={[...models]} strategy={verticalListSortingStrategy}>
          <ol className="chain" aria-label={label}>
            {models.map((model, at) => (
              <ModelListRow
                key={model}
                model={model}
                place={`${formatOrdinal(at + 1)} of ${String(models.length)}`}
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
