import type { CommandFields } from '../../../shared/model/command.ts';
import type { CommandId } from '../../../shared/model/command-rows.ts';
import { isApplePlatform, isPressedAlone, matchesHotkey } from '../../lib/hotkey.ts';
import type { Command } from './commands.ts';

type KeyCommand = Pick<Command, 'id' | 'hotkey' | 'fields' | 'isRepeated' | 'canRun' | 'run'>;

/** Runs commands by the keys they have at that moment, until the returned function is called. */
export function listenToKeys(
  commands: readonly KeyCommand[],
  readHotkey: (id: CommandId) => string | undefined,
): () => void {
  const isApple = isApplePlatform(navigator.platform);
  const run = (event: KeyboardEvent, isWanted: (hotkey: string) => boolean) => {
    if (event.isComposing || event.defaultPrevented || isLayerOpen() || isRecorder(event.target)) return false;
    const found = commands.find((command) => {
      const hotkey = readHotkey(command.id);
      if (hotkey === undefined || !isWanted(hotkey) || !matchesHotkey(hotkey, event, isApple)) return false;
      return runsAt(event.target, fieldsOf(command, hotkey)) && command.canRun();
    });
    if (!found || (event.repeat && !found.isRepeated)) return false;
    event.preventDefault();
    found.run();
    return true;
  };
  // In the capturing phase, so that an open layer is still open when its Esc is looked at.
  const onCapture = (event: KeyboardEvent) => {
    if (run(event, (hotkey) => !isPressedAlone(hotkey))) return;
    const isLeaving = event.key === 'Escape' && !event.isComposing && !event.repeat && !isLayerOpen();
    if (isLeaving && isField(event.target) && !usesEscape(event.target)) leaveField();
  };
  // What is focused comes first with the keys that move or press it.
  const onBubble = (event: KeyboardEvent) => void run(event, isPressedAlone);
  window.addEventListener('keydown', onCapture, { capture: true });
  window.addEventListener('keydown', onBubble);
  return () => {
    window.removeEventListener('keydown', onCapture, { capture: true });
    window.removeEventListener('keydown', onBubble);
  };
}

/** What the row says of its fields holds for the key it came with. */
function fieldsOf({ fields, hotkey: original }: KeyCommand, hotkey: string): CommandFields {
  if (fields !== undefined && hotkey === original) return fields;
  return /^(Shift\+)?F\d+$|Mod\+|Ctrl\+|Alt\+/.test(hotkey) ? 'any' : 'none';
}

function runsAt(target: EventTarget | null, fields: CommandFields): boolean {
  if (fields === 'empty-composer') return isEmpty(target) && isInComposer(target);
  if (fields === 'any') return true;
  if (isField(target)) return fields === 'empty' && isEmpty(target);
  return fields === 'empty' || !takesLetters(target);
}

function isInComposer(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-region="composer"]') !== null;
}

function isEmpty(field: EventTarget | null): boolean {
  const isTyped = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return isTyped && field.value === '';
}

// A dialog, menu or popover takes its own keys.
function isLayerOpen(): boolean {
  return document.querySelector('[data-open]:is(.dialog, .menu, .popover, .palette)') !== null;
}

// A new key is being chosen: what is pressed is the answer.
function isRecorder(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('[data-records-keys]');
}

// A list goes to what begins with the letter.
function takesLetters(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"], [role="listbox"], [role="tree"]') !== null;
}

// Leaving such a field would keep what its own Esc takes back.
function usesEscape(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('[data-uses-escape]');
}

function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]')
  );
}
