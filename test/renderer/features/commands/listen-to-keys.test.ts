import { afterEach, expect, test, vi } from 'vitest';
import type { Command } from '../../../../renderer/features/commands/commands.ts';
import { listenToKeys } from '../../../../renderer/features/commands/listen-to-keys.ts';

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

test.each([
  { isForFields: 'empty', typed: '', runs: 1 },
  { isForFields: 'empty', typed: 'my own words', runs: 0 },
  { isForFields: true, typed: 'my own words', runs: 1 },
  { isForFields: false, typed: '', runs: 0 },
] as const)(
  'a key for fields "$isForFields" runs $runs times in a field with "$typed"',
  ({ isForFields, typed, runs }) => {
    const run = vi.fn();
    const command: Command = { id: 'undo', title: 'Undo', hotkey: 'Mod+Z', isForFields, run };
    stop = listenToKeys([command]);
    const field = document.createElement('textarea');
    field.value = typed;
    document.body.append(field);

    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true }));

    expect(run).toHaveBeenCalledTimes(runs);
  },
);
