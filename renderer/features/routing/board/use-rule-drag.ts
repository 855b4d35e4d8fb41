import type { DragEndEvent, DragMoveEvent, DragStartEvent } from '@dnd-kit/core';
import { useState } from 'react';
import type { ListedRule, RuleId } from '../../../../shared/model/rule.ts';
import { headPx, rowPx } from './board-geometry.ts';

interface RuleDragInput {
  readonly rules: readonly ListedRule[];
  readonly onDrop: (id: RuleId, position: number) => void;
  readonly onDrag: (id: RuleId | undefined) => void;
}

/** The row that is dragged is lifted; a line says where it would go. All rows are of one height, so nothing is measured. */
export function useRuleDrag({ rules, onDrop, onDrag }: RuleDragInput) {
  const [target, setTarget] = useState<{ readonly from: number; readonly to: number }>();
  const targetOf = ({ active, delta }: DragMoveEvent) => {
    const from = rules.findIndex(({ rule }) => rule.id === active.id);
    const to = Math.min(rules.length - 1, Math.max(0, from + Math.round(delta.y / rowPx)));
    return from === -1 ? undefined : { from, to };
  };
  const end = () => {
    setTarget(undefined);
    onDrag(undefined);
  };
  return {
    linePx: target && headPx + (target.to + (target.to > target.from ? 1 : 0)) * rowPx,
    events: {
      onDragStart: ({ active }: DragStartEvent) => onDrag(String(active.id)),
      onDragMove: (event: DragMoveEvent) => {
        const next = targetOf(event);
        if (next?.to !== target?.to || next?.from !== target?.from) setTarget(next);
      },
      onDragEnd: (event: DragEndEvent) => {
        const dropped = targetOf(event);
        end();
        if (dropped) onDrop(String(event.active.id), dropped.to);
      },
      onDragCancel: end,
    },
  };
}
