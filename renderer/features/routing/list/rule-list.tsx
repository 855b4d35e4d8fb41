import { useFrom, useStores } from '../../../client/stores-context.ts';
import { useRuleRows } from '../use-rule-rows.ts';
import { DefaultListRow } from './default-list-row.tsx';
import { RuleListRow } from './rule-list-row.tsx';
import './rule-list.css';

const rowPx = 44;
const headPx = 32;

/** The rules in one line each, with everything that can be done to them in reach. */
export function RuleList() {
  const { rules: store } = useStores();
  const rules = useFrom(
    () => store,
    (state) => state.rules,
  );
  const selectedId = useFrom(
    () => store,
    (state) => state.selectedId,
  );
  const { place, virtualizer, said, tabStop, noteFocus, move, onKeyDown } = useRuleRows({
    rules,
    rowPx,
    headPx,
    footPx: 0,
  });
  return (
    <section ref={place} className="rule-list scroll" aria-label="Rules in order" data-region="rules" tabIndex={-1}>
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
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </section>
  );
}
