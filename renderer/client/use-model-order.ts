import { type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { useState } from 'react';
import type { ModelRef } from '../../shared/model/ids.ts';
import { formatOrdinal } from '../lib/format/format-ordinal.ts';
import { silentDrag } from '../lib/silent-drag.ts';
import { useNames } from './use-names.ts';

/** Models in an order that matters: they are dragged, or moved by keys, and `said` tells where the last one went. */
export function useModelOrder(models: readonly ModelRef[], onChange: (models: readonly ModelRef[]) => void) {
  const names = useNames();
  const [said, say] = useState('');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  /** "2nd of 3". */
  const place = (at: number) => `${formatOrdinal(at + 1)} of ${String(models.length)}`;
  const move = (from: number, to: number) => {
    const model = models[from];
    if (model === undefined || to < 0 || to >= models.length) return;
    onChange(models.toSpliced(from, 1).toSpliced(to, 0, model));
    say(`${names.model(model)} moved to ${place(to)}`);
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const [from, to] = [active.id, over?.id].map((id) => models.findIndex((model) => model === id));
    if (from !== undefined && to !== undefined && from !== to) move(from, to);
  };
  return { said, place, move, drag: { sensors, accessibility: silentDrag, onDragEnd } };
}
