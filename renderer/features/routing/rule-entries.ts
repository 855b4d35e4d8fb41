import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import type { Rule, RuleId } from '../../../shared/model/rule.ts';
import type { RulesState } from '../../client/rules/rules-state.ts';
import type { MenuEntry } from '../../ui/menu.tsx';

interface RuleEntryInput {
  readonly rules: Pick<RulesState, 'copy' | 'remove'>;
  readonly index: number;
  readonly count: number;
  readonly onMove: (id: RuleId, position: number) => void;
}

/** What the menu of a rule offers. */
export function ruleEntries(rule: Rule, { rules, index, count, onMove }: RuleEntryInput): readonly MenuEntry[] {
  const { id } = rule;
  return [
    {
      id: 'up',
      label: 'Move up',
      icon: ArrowUp,
      hotkey: 'Alt+ArrowUp',
      isDisabled: index === 0,
      run: () => onMove(id, index - 1),
    },
    {
      id: 'down',
      label: 'Move down',
      icon: ArrowDown,
      hotkey: 'Alt+ArrowDown',
      isDisabled: index === count - 1,
      run: () => onMove(id, index + 1),
    },
    { id: 'copy', label: 'Copy', icon: Copy, startsGroup: true, run: () => void rules.copy(id) },
    {
      id: 'delete',
      label: rule.origin === 'system' ? 'Comes with Switchboard: turn it off instead' : 'Delete',
      icon: Trash2,
      hotkey: rule.origin === 'system' ? undefined : 'Delete',
      isDangerous: rule.origin === 'person',
      isDisabled: rule.origin === 'system',
      run: () => rules.remove(id),
    },
  ];
}
