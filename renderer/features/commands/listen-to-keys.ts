import type { CommandFields } from '../../../shared/model/command.ts';
import type { CommandId } from '../../../shared/model/command-rows.ts';
import { isApplePlatform, isPressedAlone, matchesHotkey } from '../../lib/hotkey.ts';
import { isField } from '../../lib/is-field.ts';
import { openLayer } from '../../lib/open-layer.ts';
import { settleField } from '../../lib/settle-field.ts';
import type { Command } from './commands.ts';

type KeyCommand = Pick<Command, 'id' | 'group' | 'hotkey' | 'fields' | 'isRepeated' | 'isInDialogs' | 'canRun' | 'run'>;

/** Runs commands by the keys they have at that moment, until the returned function is called. */
export function listenToKeys(
  commands: readonly KeyCommand[],
  readHotkey: (id: CommandId) => string | undefined,
): () => void {
  const isApple = isApplePlatform(navigator.platform);
  const typing = listenToTyping();
  const run = (event: KeyboardEvent, isWanted: (hotkey: string) => boolean) => {
    if (event.isComposing || event.defaultPrevented || isRecorder(event.target)) return false;
    const layer = openLayer();
    const found = commands.find((command) => {
      // A dialog, menu or popover takes its own keys.
      if (layer !== 'none' && !(layer === 'dialog' && command.isInDialogs)) return false;
      const hotkey = readHotkey(command.id);
      if (hotkey === undefined || !isWanted(hotkey) || !matchesHotkey(hotkey, event, isApple)) return false;
      return runsAt(event.target, fieldsOf(command, hotkey), typing.isTyped) && command.canRun();
    });
    if (!found || (event.repeat && !found.isRepeated)) return false;
    event.preventDefault();
    if (found.group === 'Go to') settleField(event.target);
    found.run();
    return true;
  };
  // In the capturing phase, so that an open layer is still open when its Esc is looked at.
  const onCapture = (event: KeyboardEvent) => {
    // What was begun in a field is given up before anything behind it is stopped or closed.
    if (event.key === 'Escape' && usesEscape(event.target)) return;
    if (run(event, (hotkey) => !isPressedAlone(hotkey))) return;
    const isLeaving = event.key === 'Escape' && !event.isComposing && !event.repeat && openLayer() === 'none';
    if (isLeaving && isField(event.target)) leaveField();
  };
  // What is focused comes first with the keys that move or press it.
  const onBubble = (event: KeyboardEvent) => void run(event, isPressedAlone);
  window.addEventListener('keydown', onCapture, { capture: true });
  window.addEventListener('keydown', onBubble);
  return () => {
    typing.stop();
    window.removeEventListener('keydown', onCapture, { capture: true });
    window.removeEventListener('keydown', onBubble);
  };
}

/** What the row says of its fields holds for the key it came with. */
function fieldsOf({ fields, hotkey: original }: KeyCommand, hotkey: string): CommandFields {
  if (fields !== undefined && hotkey === original) return fields;
  return /^(Shift\+)?F\d+$|Mod\+|Ctrl\+|Alt\+/.test(hotkey) ? 'any' : 'none';
}

type IsTyped = (field: EventTarget | null) => boolean;

function runsAt(target: EventTarget | null, fields: CommandFields, isTyped: IsTyped): boolean {
  if (fields === 'empty-composer') return isEmpty(target) && isInComposer(target);
  if (fields === 'any') return true;
  if (isField(target)) {
    if (fields === 'text-end') return isInComposer(target) && isAtTextEnd(target);
    return fields === 'untyped' && !isTyped(target);
  }
  return fields === 'untyped' || !takesLetters(target);
}

/** Tells a field that holds what was typed, which it can take back itself, from one that was filled for the person. */
function listenToTyping(): { readonly isTyped: IsTyped; readonly stop: () => void } {
  const typed = new WeakMap<EventTarget, string>();
  const note = ({ target }: Event) => {
    if (isTextBox(target)) typed.set(target, target.value);
  };
  window.addEventListener('input', note, { capture: true });
  return {
    isTyped: (field) => !isTextBox(field) || (field.value !== '' && typed.get(field) === field.value),
    stop: () => window.removeEventListener('input', note, { capture: true }),
  };
}

/** There the key that goes to the end of the line has nothing left to do. */
function isAtTextEnd(target: EventTarget | null): boolean {
  return isTextBox(target) && target.selectionStart === target.value.length;
}

function isInComposer(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-region="composer"]') !== null;
}

function isEmpty(field: EventTarget | null): boolean {
  return isTextBox(field) && field.value === '';
}

function isTextBox(field: EventTarget | null): field is HTMLInputElement | HTMLTextAreaElement {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
}

// A new key is being chosen: what is pressed is the answer.
function isRecorder(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('[data-records-keys]');
}

// A list goes to what begins with the letter.
function takesLetters(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"], [role="listbox"], [role="tree"]') !== null;
}

// Leaving such a field would keep what its own Esc takes back; a question in the page is answered by it.
function usesEscape(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-uses-escape]') !== null;
}

function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
