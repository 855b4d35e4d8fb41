import { DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { MessageSquare } from 'lucide-react';
import { useMemo } from 'react';
import { useFrom } from '../../../client/stores-context.ts';
import { Icon } from '../../../ui/icon.tsx';
import { RulesInOrder } from '../rules-in-order.tsx';
import { useDefaultRoute } from '../use-default-route.ts';
import { useRuleRows } from '../use-rule-rows.ts';
import { silentDrag } from '../../../lib/silent-drag.ts';
import { BoardCords } from './board-cords.tsx';
import { headPx, middlePx, rowPx, sourcePx } from './board-geometry.ts';
import { modelsOnBoard } from './models-on-board.ts';
import { DefaultRow } from './default-row.tsx';
import { ModelPlates } from './model-plates.tsx';
import { RuleRow } from './rule-row.tsx';
import { useRuleDrag } from './use-rule-drag.ts';
import { verdictOf } from './verdict-of.ts';
import './board.css';

/** The rules as an ordered list, with the trunk that a message comes down and a cord from each rule to its model. */
export function RuleBoard() {
  const rows = useRuleRows({ rowPx, headPx, footPx: rowPx });
  const { rules, selectedId, place, virtualizer, tabStop, noteFocus, noteDrag, move, onKeyDown } = rows;
  const drag = useRuleDrag({ rules, onDrop: move, onDrag: noteDrag });
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const defaultRoute = useDefaultRoute();
  const models = useMemo(() => modelsOnBoard(rules, defaultRoute.models), [rules, defaultRoute.models]);
  const decision = useFrom(
    ({ trial }) => trial,
    (state) => state.found?.trial.decision,
  );
  const takenId = decision?.reason.by === 'rule' ? decision.reason.ruleId : undefined;
  const taken = rules.findIndex(({ rule }) => rule.id === takenId);
  const items = virtualizer.getVirtualItems();
  return (
    <RulesInOrder rows={rows} className="board" isScrolling={virtualizer.isScrolling}>
      <DndContext sensors={sensors} accessibility={silentDrag} {...drag.events}>
        <div className="board-grid" style={{ height: virtualizer.getTotalSize() }}>
          <div className="board-rules">
            <div className="board-head">
              <span className="board-source">
                <Icon of={MessageSquare} size="chip" />
              </span>
              Message in. The first rule that matches decides.
            </div>
            {taken >= 0 && <div className="board-taken" style={{ height: middlePx(taken) - sourcePx }} />}
            <ol className="board-rows" onKeyDown={onKeyDown}>
              {items.map(({ index, start }) => {
                const listed = rules[index];
                return (
                  listed && (
                    <RuleRow
                      key={listed.rule.id}
                      listed={listed}
                      index={index}
                      count={rules.length}
                      priorityAbove={rules[index - 1]?.rule.priority}
                      startPx={start}
                      verdict={verdictOf(decision, listed.rule.id)}
                      isSelected={listed.rule.id === selectedId}
                      isTabStop={listed.rule.id === tabStop}
                      onFocus={noteFocus}
                    />
                  )
                );
              })}
            </ol>
            {drag.linePx !== undefined && <div className="board-line" style={{ top: drag.linePx }} />}
            <DefaultRow words={defaultRoute.words} startPx={headPx + rules.length * rowPx} />
          </div>
          <BoardCords
            place={place}
            viewPx={virtualizer.scrollRect?.height ?? 0}
            rules={rules}
            shown={items.map(({ index }) => index)}
            selectedId={selectedId}
            models={models}
            defaultModels={defaultRoute.models}
          />
          <ModelPlates
            models={models}
            viewPx={virtualizer.scrollRect?.height ?? 0}
            chain={rules.find(({ rule }) => rule.id === selectedId)?.rule}
          />
        </div>
      </DndContext>
    </RulesInOrder>
  );
}
