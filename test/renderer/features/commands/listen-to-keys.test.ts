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

test.each([
  { place: 'the empty composer', region: 'composer', typed: '', runs: 1 },
  { place: 'a composer with words', region: 'composer', typed: 'my own words', runs: 0 },
  { place: 'another empty field', region: 'sidebar', typed: '', runs: 0 },
])('a key of the empty composer runs $runs times in $place', ({ region, typed, runs }) => {
  const run = vi.fn();
  stop = listenToKeys([{ id: 'edit', title: 'Edit', hotkey: 'ArrowUp', isForFields: 'empty-composer', run }]);
  document.body.innerHTML = `<div data-region="${region}"><textarea>${typed}</textarea><button></button></div>`;
  for (const target of document.querySelectorAll('textarea, button')) {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', code: 'ArrowUp', bubbles: true }));
  }
  expect(run).toHaveBeenCalledTimes(runs);
});
