import type { KeyboardEvent } from 'react';

export type RuleKeyAction =
  | { readonly type: 'focus'; readonly index: number }
  | { readonly type: 'move'; readonly position: number }
  | { readonly type: 'toggle' }
  | { readonly type: 'remove' };

interface RulePosition {
  readonly index: number;
  readonly count: number;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** What a key does to the rule that has the focus; undefined where it does nothing. Pure. */
export function ruleKeyAction(pressed: Pressed, { index, count }: RulePosition): RuleKeyAction | undefined {
  if (pressed.ctrlKey || pressed.metaKey) return undefined;
  const last = count - 1;
  if (pressed.altKey) {
    if (pressed.key === 'ArrowUp') return { type: 'move', position: Math.max(0, index - 1) };
    return pressed.key === 'ArrowDown' ? { type: 'move', position: Math.min(last, index + 1) } : undefined;
  }
  switch (pressed.key) {
    case 'ArrowDown':
      return { type: 'focus', index: Math.min(last, index + 1) };
    case 'ArrowUp':
      return { type: 'focus', index: Math.max(0, index - 1) };
    case 'Home':
      return { type: 'focus', index: 0 };
    case 'End':
      return { type: 'focus', index: last };
    case ' ':
      return { type: 'toggle' };
    case 'Delete':
      return { type: 'remove' };
    default:
      return undefined;
  }
}
