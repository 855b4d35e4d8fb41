import { TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { ListedRule, RuleId } from '../../../../shared/model/rule.ts';
import { useStores } from '../../../client/stores-context.ts';
import { useNames } from '../../../client/use-names.ts';
import { describeTarget } from '../../../lib/rules/describe-target.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Jack } from '../../../ui/jack.tsx';
import { AsksMark } from '../asks-mark.tsx';
import { ConditionChipRow } from '../condition-chip-row.tsx';

interface RuleRowContentProps {
  readonly listed: ListedRule;
  readonly index: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onFocus: (id: RuleId) => void;
}

/** What a row says. It stays as it is while the row is dragged. */
export const RuleRowContent = memo(function RuleRowContent(props: RuleRowContentProps) {
  const { listed, index, isSelected, isTabStop, onFocus } = props;
  const { rules } = useStores();
  const names = useNames();
  const { rule, problems } = listed;
  const target = describeTarget(rule, names);
  return (
    <>
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
          <AsksMark rule={rule} />
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
    </>
  );
});
