import { Ellipsis, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { bandOf } from '../../../../shared/model/rule-band.ts';
import type { ListedRule, RuleId } from '../../../../shared/model/rule.ts';
import { useStores } from '../../../client/stores-context.ts';
import { useNames } from '../../../client/use-names.ts';
import { bandWords } from '../../../lib/rules/band-words.ts';
import { describeTarget } from '../../../lib/rules/describe-target.ts';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Jack } from '../../../ui/jack.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { AsksMark } from '../asks-mark.tsx';
import { ConditionChipRow } from '../condition-chip-row.tsx';
import { PriorityBars } from '../priority-bars.tsx';
import { ruleEntries } from '../rule-entries.ts';

interface RuleListRowProps {
  readonly listed: ListedRule;
  readonly index: number;
  readonly count: number;
  readonly startPx: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onFocus: (id: RuleId) => void;
  readonly onMove: (id: RuleId, position: number) => void;
}

export const RuleListRow = memo(function RuleListRow(props: RuleListRowProps) {
  const { listed, index, count, startPx, isSelected, isTabStop, onFocus, onMove } = props;
  const { rules } = useStores();
  const names = useNames();
  const { rule, problems } = listed;
  const band = bandOf(rule.priority);
  const target = describeTarget(rule, names);
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <li
      className="rule-list-row"
      style={{ top: startPx }}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-current={isSelected || undefined}
      data-off={!rule.isEnabled || undefined}
      data-band={band}
      onFocus={() => onFocus(rule.id)}
    >
      <span className="rule-order figures">{index + 1}</span>
      <span className="rule-list-priority">
        <PriorityBars band={band} />
        {bandWords[band]}
      </span>
      <span className="rule-list-name">
        <button
          type="button"
          className="rule-open ellipsis"
          data-rule={rule.id}
          data-region-focus={isTabStop || undefined}
          tabIndex={tabIndex}
          aria-keyshortcuts="Space Alt+ArrowUp Alt+ArrowDown Delete"
          aria-expanded={isSelected}
          title={rule.name}
          onClick={() => rules.getState().select(rule.id)}
        >
          {rule.name}
        </button>
        <AsksMark rule={rule} />
        {problems.length > 0 && (
          <span className="rule-problem" title={problems.join(' ')}>
            <Icon of={TriangleAlert} size="dense" />
            <span className="visually-hidden">{problems.join(' ')}</span>
          </span>
        )}
      </span>
      <ConditionChipRow when={rule.when} />
      <span className="rule-model" title={`${target.name}, ${target.then}`}>
        <Jack line={target.line} />
        <span className="ellipsis">{target.name}</span>
        <span className="visually-hidden">{target.then}</span>
      </span>
      <Switch
        label={`${rule.name} on`}
        isOn={rule.isEnabled}
        tabIndex={tabIndex}
        onChange={(isOn) => rules.getState().setEnabled(rule.id, isOn)}
      />
      <Menu
        trigger={<IconButton icon={Ellipsis} label={`More for ${rule.name}`} size="small" tabIndex={tabIndex} />}
        entries={ruleEntries(rule, { rules: rules.getState(), index, count, onMove })}
      />
    </li>
  );
});
