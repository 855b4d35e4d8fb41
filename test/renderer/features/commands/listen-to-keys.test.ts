import { afterEach, expect, test } from 'vitest';
import { listenToKeys } from '../../../../renderer/features/commands/listen-to-keys.ts';
import type { CommandFields } from '../../../../shared/model/command.ts';
import type { CommandId } from '../../../../shared/model/command-rows.ts';

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

interface Listened {
  readonly id?: CommandId;
  readonly group?: string;
  readonly hotkey?: string;
  readonly fields?: CommandFields;
  readonly isRepeated?: true;
  readonly isInDialogs?: true;
  readonly canRun?: boolean;
  /** The key of the person's own. */
  readonly chosen?: string;
}

function listen(...wanted: readonly Listened[]) {
  const ran: string[] = [];
  const commands = wanted.map(({ id = 'undo', group = 'Window', canRun = true, chosen, ...row }) => ({
    ...row,
    id,
    group,
    chosen,
    canRun: () => canRun,
    run: () => void ran.push(id),
  }));
  stop = listenToKeys(commands, (id) => {
    const command = commands.find((known) => known.id === id);
    return command?.chosen ?? command?.hotkey;
  });
  return ran;
}

function press(target: EventTarget, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

function textField(typed = ''): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.value = typed;
  document.body.append(field);
  return field;
}

const ctrlZ = { key: 'z', code: 'KeyZ', ctrlKey: true };

test.each([
  { fields: 'untyped', typed: '', runs: 1 },
  { fields: 'untyped', typed: 'my own words', runs: 0 },
  { fields: 'any', typed: 'my own words', runs: 1 },
  { fields: 'none', typed: '', runs: 0 },
] as const)('a key for fields "$fields" runs $runs times in a field with "$typed"', ({ fields, typed, runs }) => {
  const ran = listen({ hotkey: 'Mod+Z', fields });
  const field = textField(typed);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  press(field, ctrlZ);
  expect(ran).toHaveLength(runs);
});

test('a field that was filled for the person has nothing of its own to undo', () => {
  const ran = listen({ hotkey: 'Mod+Z', fields: 'untyped' });
  press(textField('a draft of yesterday'), ctrlZ);
  expect(ran).toEqual(['undo']);
});

test.each([
  { layer: 'dialog', isInDialogs: true, runs: 1 },
  { layer: 'dialog', isInDialogs: undefined, runs: 0 },
  { layer: 'menu', isInDialogs: true, runs: 0 },
] as const)('over an open $layer a key runs $runs times with isInDialogs $isInDialogs', ({ layer, runs, ...row }) => {
  const ran = listen({ hotkey: 'Mod+Z', ...(row.isInDialogs && { isInDialogs: true }) });
  document.body.innerHTML = `<div class="${layer}" data-open></div>`;
  press(document.body, ctrlZ);
  expect(ran).toHaveLength(runs);
});

test.each([
  { caret: 3, region: 'composer', runs: 0 },
  { caret: 9, region: 'composer', runs: 1 },
  { caret: 9, region: 'sidebar', runs: 0 },
])('a key of the end of the text runs $runs times at $caret of 9 in the $region', ({ caret, region, runs }) => {
  const ran = listen({ id: 'jump-to-latest', hotkey: 'End', fields: 'text-end' });
  document.body.innerHTML = `<div data-region="${region}"><textarea>two words</textarea></div>`;
  const field = document.querySelector('textarea') ?? document.body;
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(caret, caret);
  press(field, { key: 'End', code: 'End' });
  expect(ran).toHaveLength(runs);
});

test.each([
  { place: 'the empty composer', region: 'composer', typed: '', runs: 1 },
  { place: 'a composer with words', region: 'composer', typed: 'my own words', runs: 0 },
  { place: 'another empty field', region: 'sidebar', typed: '', runs: 0 },
])('a key of the empty composer runs $runs times in $place', ({ region, typed, runs }) => {
  const ran = listen({ hotkey: 'ArrowUp', fields: 'empty-composer' });
  document.body.innerHTML = `<div data-region="${region}"><textarea>${typed}</textarea><button></button></div>`;
  for (const target of document.querySelectorAll('textarea, button')) {
    press(target, { key: 'ArrowUp', code: 'ArrowUp' });
  }
  expect(ran).toHaveLength(runs);
});

test.each([
  { chosen: 'Mod+Shift+E', init: { key: 'E', code: 'KeyE', ctrlKey: true, shiftKey: true }, runs: 1 },
  { chosen: 'E', init: { key: 'e', code: 'KeyE' }, runs: 0 },
  { chosen: 'F9', init: { key: 'F9', code: 'F9' }, runs: 1 },
])('the chosen key $chosen runs $runs times in a field with words, whatever its row says', ({ chosen, init, runs }) => {
  const ran = listen({ hotkey: 'ArrowUp', fields: 'empty-composer', chosen });
  press(textField('words'), init);
  expect(ran).toHaveLength(runs);
});

test('a single letter runs outside of fields, also on a checkbox, and never in a list that goes by letters', () => {
  const ran = listen({ id: 'copy-message', hotkey: 'C' });
  document.body.innerHTML = '<button></button><input type="checkbox"><ul role="listbox"><li></li></ul><input>';
  for (const target of document.querySelectorAll('button, input, li')) press(target, { key: 'c', code: 'KeyC' });
  expect(ran).toEqual(['copy-message', 'copy-message']);
});

test('a key pressed alone belongs to what is focused first', () => {
  const ran = listen({ id: 'jump-to-latest', hotkey: 'End' });
  const list = document.createElement('ul');
  list.addEventListener('keydown', (event) => event.preventDefault());
  document.body.append(list);

  press(list, { key: 'End', code: 'End' });
  press(document.body, { key: 'End', code: 'End' });

  expect(ran).toEqual(['jump-to-latest']);
});

test('a held key goes on only where walking is meant', () => {
  const ran = listen({ id: 'next-message', hotkey: 'J', isRepeated: true }, { id: 'copy-message', hotkey: 'C' });
  press(document.body, { key: 'j', code: 'KeyJ', repeat: true });
  press(document.body, { key: 'c', code: 'KeyC', repeat: true });
  expect(ran).toEqual(['next-message']);
});

test('of two commands with one key the one that can run does, and the key is used up', () => {
  const ran = listen(
    { id: 'stop-answer', hotkey: 'Escape', canRun: false },
    { id: 'close-settings', hotkey: 'Escape' },
  );
  const event = press(document.body, { key: 'Escape', code: 'Escape' });
  expect([ran, event.defaultPrevented]).toEqual([['close-settings'], true]);
});

test('Esc in a field that takes back what was typed stops nothing behind it', () => {
  const ran = listen({ id: 'stop-answer', hotkey: 'Escape' });
  const field = textField('words');
  field.dataset.usesEscape = '';
  field.focus();
  const event = press(field, { key: 'Escape', code: 'Escape' });
  expect([ran, event.defaultPrevented, document.activeElement === field]).toEqual([[], false, true]);
});

test('Esc on a button of a question in the page leaves the screen behind it open', () => {
  const ran = listen({ id: 'close-settings', hotkey: 'Escape' });
  const question = document.createElement('div');
  question.dataset.usesEscape = '';
  const button = question.appendChild(document.createElement('button'));
  document.body.append(question);
  press(button, { key: 'Escape', code: 'Escape' });
  expect(ran).toEqual([]);
});

test('Esc with nothing to stop or close leaves the field', () => {
  listen();
  const field = textField('words');
  field.focus();
  press(field, { key: 'Escape', code: 'Escape' });
  expect(document.activeElement).toBe(document.body);
});

test('a field whose screen is left by a key keeps what was typed, as if it had been left', () => {
  const ran = listen(
    { id: 'open-chat', group: 'Go to', hotkey: 'Mod+1' },
    { id: 'undo', hotkey: 'Mod+Z', fields: 'any' },
  );
  const field = textField('50');
  const kept: string[] = [];
  field.addEventListener('focusout', () => kept.push(field.value));
  press(field, ctrlZ);
  const afterUndo = [...kept];
  press(field, { key: '1', code: 'Digit1', ctrlKey: true });
  expect([ran, afterUndo, kept]).toEqual([['undo', 'open-chat'], [], ['50']]);
});
