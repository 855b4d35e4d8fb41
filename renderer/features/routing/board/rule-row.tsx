import { useDraggable } from '@dnd-kit/core';
import { GripVertical, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { bandOf } from '../../../../shared/model/rule-band.ts';
import type { ListedRule, RuleId } from '../../../../shared/model/rule.ts';
import { useStores } from '../../../client/stores-context.ts';
import { useNames } from '../../../client/use-names.ts';
import { bandWords } from '../../../lib/rules/band-words.ts';
import { describeTarget } from '../../../lib/rules/describe-target.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Jack } from '../../../ui/jack.tsx';
import { ConditionChipRow } from '../condition-chip-row.tsx';
import { PriorityBars } from '../priority-bars.tsx';

interface RuleRowProps {
  readonly listed: ListedRule;
  readonly index: number;
  readonly count: number;
  /** Of the row above: a band says its word where it begins. */
  readonly priorityAbove: number | undefined;
  readonly startPx: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onFocus: (id: RuleId) => void;
}

/** One rule: its place, band, conditions and where it leads. Enter opens it, Space turns it on or off, Alt and arrows move it. */
export const RuleRow = memo(function RuleRow(props: RuleRowProps) {
  const { listed, index, count, priorityAbove, startPx, isSelected, isTabStop, onFocus } = props;
  const { rules } = useStores();
  const names = useNames();
  const { rule, problems } = listed;
  const { setNodeRef, setActivatorNodeRef, listeners, transform, isDragging } = useDraggable({ id: rule.id });
  const band = bandOf(rule.priority);
  const target = describeTarget(rule, names);
  const isBandFirst = priorityAbove === undefined || bandOf(priorityAbove) !== band;
  const style = { top: startPx, transform: transform ? `translateY(${String(Math.round(transform.y))}px)` : undefined };
  return (
    <li
      ref={setNodeRef}
      className="rule-row"
      style={style}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-current={isSelected || undefined}
      data-off={!rule.isEnabled || undefined}
      data-band={band}
      data-dragging={isDragging || undefined}
    >
      <span className="rule-node" aria-hidden />
      <span className="rule-priority">
        {isBandFirst && <PriorityBars band={band} />}
        <span className={isBandFirst ? undefined : 'visually-hidden'}>{bandWords[band]}</span>
      </span>
      <span className="rule-band" aria-hidden />
      <span ref={setActivatorNodeRef} className="rule-grip" {...listeners} aria-hidden>
        <Icon of={GripVertical} size="dense" />
      </span>
      <span className="rule-order figures">{index + 1}</span>
      <div className="rule-body">
        <div className="rule-name">
          <button
            type="button"
            className="rule-open ellipsis"
            data-rule={rule.id}
            data-region-focus={isTabStop || undefined}
            tabIndex={isTabStop ? 0 : -1}
            aria-keyshortcuts="Space Alt+ArrowUp Alt+ArrowDown Delete"
            aria-expanded={isSelected}
            title={rule.name}
            onFocus={() => onFocus(rule.id)}
            onClick={() => rules.getState().select(rule.id)}
          >
            {rule.name}
          </button>
          {!rule.isEnabled && <span className="rule-off">Off</span>}
          {problems.length > 0 && (
            <span className="rule-problem" title={problems.join(' ')}>
              <Icon of={TriangleAlert} size="dense" />
              <span className="visually-hidden">{problems.join(' ')}</span>
            </span>
          )}
        </div>
        <ConditionChipRow when={rule.when} />
      </div>
      <div className="rule-target">
        <span className="rule-model">
          <Jack line={target.line} state={isSelected ? 'in-use' : 'free'} />
          <span className="ellipsis" title={target.name}>
            {target.name}
          </span>
        </span>
        <span className="rule-then ellipsis" title={target.then}>
          {target.then}
        </span>
      </div>
    </li>
  );
});
