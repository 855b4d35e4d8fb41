import { DndContext } from '@dnd-kit/core';
import { rectSortingStrategy, SortableContext } from '@dnd-kit/sortable';
import { useRef } from 'react';
import type { ModelRef } from '../../../shared/model/ids.ts';
import { useModelOrder } from '../../client/use-model-order.ts';
import { useNames } from '../../client/use-names.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import type { SelectOption } from '../../ui/select-popup.tsx';
import { ModelChip } from './model-chip.tsx';

interface ModelChipsProps {
  /** Before the chips. */
  readonly words: string;
  readonly label: string;
  readonly add: { readonly label: string; readonly placeholder: string };
  readonly models: readonly ModelRef[];
  readonly options: readonly SelectOption<ModelRef>[];
  /** No more than so many can be named. */
  readonly most: number;
  /** Their order matters: they are dragged, or moved by Alt and the arrow keys. */
  readonly isOrdered?: boolean;
  readonly onChange: (models: readonly ModelRef[]) => void;
}

/** A few models in one line; more are found by their names. */
export function ModelChips(props: ModelChipsProps) {
  const { words, label, add, models, options, most, isOrdered = false, onChange } = props;
  const names = useNames();
  const { said, place, move, drag } = useModelOrder(models, onChange);
  const box = useRef<HTMLDivElement>(null);
  const remove = (at: number) => {
    onChange(models.toSpliced(at, 1));
    box.current?.querySelector<HTMLElement>('.select')?.focus();
  };
  const grip = (at: number) =>
    isOrdered && models.length > 1 ? { place: place(at), onMove: (step: 1 | -1) => move(at, at + step) } : undefined;
  return (
    <div ref={box} className="policy-task-models">
      <span className="policy-hint">{words}</span>
      <DndContext {...drag}>
        <SortableContext items={[...models]} strategy={rectSortingStrategy}>
          <ol className="policy-chips" aria-label={label}>
            {models.map((model, at) => (
              <ModelChip
                key={model}
                model={model}
                grip={grip(at)}
                removeLabel={`Remove ${names.model(model)} from ${label.toLocaleLowerCase()}`}
                onRemove={() => remove(at)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {models.length < most && (
        <SearchSelect
          label={add.label}
          isLabelHidden
          placeholder={add.placeholder}
          value={undefined}
          options={options.filter(({ value }) => !models.includes(value))}
          onChange={(model) => onChange([...models, model])}
        />
      )}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
