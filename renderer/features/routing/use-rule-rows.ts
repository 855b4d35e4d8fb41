import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { RuleId } from '../../../shared/model/rule.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { formatOrdinal } from '../../lib/format/format-ordinal.ts';
import { ruleKeyAction } from './rule-key-action.ts';
import { useOpenRuleInView } from './use-open-rule-in-view.ts';

interface RuleRowsInput {
  readonly rowPx: number;
  /** Above the first row. */
  readonly headPx: number;
  /** Below the last row. */
  readonly footPx: number;
}

/** Rules as rows of one tab stop, of which only those near the view are in the page. */
export function useRuleRows({ rowPx, headPx, footPx }: RuleRowsInput) {
  const stores = useStores();
  const { rules, selectedId } = useShownRules();
  const place = useRef<HTMLDivElement>(null);
  const [focusedId, noteFocus] = useState<RuleId>();
  const [draggedId, noteDrag] = useState<RuleId>();
  const [said, say] = useState('');
  const indexOf = (id: RuleId | undefined) => rules.findIndex(({ rule }) => rule.id === id);
  const kept = [focusedId, draggedId].map(indexOf).filter((index) => index >= 0);
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this window's components
  const virtualizer = useVirtualizer({
    count: rules.length,
    getScrollElement: () => place.current,
    getItemKey: (index) => rules[index]?.rule.id ?? index,
    estimateSize: () => rowPx,
    paddingStart: headPx,
    paddingEnd: footPx,
    scrollPaddingStart: headPx,
    // What has the focus or is dragged stays in the page.
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept])].toSorted((one, other) => one - other),
    overscan: 6,
    useFlushSync: false,
  });
  useOpenRuleInView({ rules, selectedId, scrollTo: virtualizer.scrollToIndex });

  const focus = (index: number) => {
    const id = rules[index]?.rule.id;
    if (id === undefined) return;
    noteFocus(id);
    virtualizer.scrollToIndex(index);
    focusWhenShown(`[data-rule="${CSS.escape(id)}"]`);
  };
  const move = (id: RuleId, position: number) => {
    const name = rules[indexOf(id)]?.rule.name;
    if (name === undefined || position < 0 || position >= rules.length || position === indexOf(id)) return;
    stores.rules.getState().move(id, position);
    say(`${name} moved to ${formatOrdinal(position + 1)} of ${String(rules.length)}`);
    noteFocus(id);
    virtualizer.scrollToIndex(position);
    focusWhenShown(`[data-rule="${CSS.escape(id)}"]`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const id = ruleAt(event);
    const index = indexOf(id);
    const listed = rules[index];
    if (!listed) return;
    const action = ruleKeyAction(event, { index, count: rules.length });
    if (!action) return;
    event.preventDefault();
    if (action.type === 'focus') focus(action.index);
    else if (action.type === 'move') move(listed.rule.id, action.position);
    else if (action.type === 'toggle') {
      stores.rules.getState().setEnabled(listed.rule.id, !listed.rule.isEnabled);
      say(`${listed.rule.name} is ${listed.rule.isEnabled ? 'off' : 'on'}`);
    } else {
      stores.rules.getState().remove(listed.rule.id);
      if (listed.rule.origin === 'person') focus(index === rules.length - 1 ? index - 1 : index + 1);
    }
  };
  const tabStop = [focusedId, selectedId, rules[0]?.rule.id].find((id) => indexOf(id) >= 0);
  return { rules, selectedId, place, virtualizer, said, tabStop, noteFocus, noteDrag, move, onKeyDown };
}

/** With Alt any control of the row stands for its rule. */
function ruleAt({ target, altKey }: KeyboardEvent): RuleId | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const name = altKey ? target.closest('li')?.querySelector<HTMLElement>('[data-rule]') : target;
  return name?.dataset.rule;
}

function useShownRules() {
  const { rules: store } = useStores();
  const rules = useFrom(
    () => store,
    (state) => state.rules,
  );
  const selectedId = useFrom(
    () => store,
    (state) => state.selectedId,
  );
  return { rules, selectedId };
}
