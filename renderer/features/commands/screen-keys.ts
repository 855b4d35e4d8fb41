import type { CommandPlace } from '../../../shared/model/command.ts';

/** A key that what is focused on a screen takes itself: no command, so it can be read about but not changed. */
export interface ScreenKey {
  readonly title: string;
  readonly group: string;
  readonly place: CommandPlace;
  readonly hotkey: string;
}

export const screenKeys: readonly ScreenKey[] = [
  { title: 'Move the focused rule up', group: 'Routing', place: 'routing', hotkey: 'Alt+ArrowUp' },
  { title: 'Move the focused rule down', group: 'Routing', place: 'routing', hotkey: 'Alt+ArrowDown' },
  { title: 'Turn the focused rule on or off', group: 'Routing', place: 'routing', hotkey: 'Space' },
  { title: 'Delete the focused rule', group: 'Routing', place: 'routing', hotkey: 'Delete' },
  { title: 'Expand the focused row', group: 'Spend', place: 'spend', hotkey: 'ArrowRight' },
  { title: 'Collapse the focused row', group: 'Spend', place: 'spend', hotkey: 'ArrowLeft' },
];
