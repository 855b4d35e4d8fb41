import { useDraggable } from '@dnd-kit/core';
import { GripVertical } from 'lucide-react';
import { memo } from 'react';
import { bandOf } from '../../../../shared/model/rule-band.ts';
import type { ListedRule, RuleId } from '../../../../shared/model/rule.ts';
import { bandWords } from '../../../lib/rules/band-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import { PriorityBars } from '../priority-bars.tsx';
import { RuleRowContent } from './rule-row-content.tsx';
import type { Verdict } from './verdict-of.ts';

interface RuleRowProps {
  readonly listed: ListedRule;
  readonly index: number;
  readonly count: number;
  /** Of the row above: a band says its word where it begins. */
  readonly priorityAbove: number | undefined;
  readonly startPx: number;
  readonly verdict: Verdict | undefined;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onFocus: (id: RuleId) => void;
}

/** One rule: its place, band, conditions and where it leads. Enter opens it, Space turns it on or off, Alt and arrows move it. */
export const RuleRow = memo(function RuleRow(props: RuleRowProps) {
  const { listed, index, count, priorityAbove, startPx, verdict, isSelected, isTabStop, onFocus } = props;
  const { rule } = listed;
  const { setNodeRef, setActivatorNodeRef, listeners, transform, isDragging } = useDraggable({ id: rule.id });
  const band = bandOf(rule.priority);
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
      data-verdict={verdict}
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
      <RuleRowContent listed={listed} index={index} isSelected={isSelected} isTabStop={isTabStop} onFocus={onFocus} />
    </li>
  );
});
