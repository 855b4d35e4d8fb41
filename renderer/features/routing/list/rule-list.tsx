import { RulesInOrder } from '../rules-in-order.tsx';
import { useRuleRows } from '../use-rule-rows.ts';
import { DefaultListRow } from './default-list-row.tsx';
import { RuleListRow } from './rule-list-row.tsx';
import './rule-list.css';

const rowPx = 44;
const headPx = 32;

/** The rules in one line each, with everything that can be done to them in reach. */
export function RuleList() {
  const rows = useRuleRows({ rowPx, headPx, footPx: 0 });
  const { rules, selectedId, virtualizer, tabStop, noteFocus, move, onKeyDown } = rows;
  return (
    <RulesInOrder rows={rows} className="rule-list">
      <div className="rule-list-head" aria-hidden>
        <span />
        <span>Priority</span>
        <span>Rule</span>
        <span>When</span>
        <span>Model</span>
        <span>On</span>
      </div>
      <ol className="rule-list-rows" style={{ height: virtualizer.getTotalSize() - headPx }} onKeyDown={onKeyDown}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const listed = rules[index];
          return (
            listed && (
              <RuleListRow
                key={listed.rule.id}
                listed={listed}
                index={index}
                count={rules.length}
                startPx={start - headPx}
                isSelected={listed.rule.id === selectedId}
                isTabStop={listed.rule.id === tabStop}
                onFocus={noteFocus}
                onMove={move}
              />
            )
          );
        })}
      </ol>
      <DefaultListRow />
    </RulesInOrder>
  );
}
