import { isApplePlatform, matchesHotkey } from '../../lib/hotkey.ts';
import type { Command } from './commands.ts';

/** Runs commands by their keys until the returned function is called. */
export function listenToKeys(commands: readonly Command[]): () => void {
  const isApple = isApplePlatform(navigator.platform);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.repeat || isLayerOpen()) return;
    const isInField = isField(event.target);
    const command = commands.find(({ hotkey, isForFields, canRun }) => {
      if (!hotkey || !runsAt(event.target, isForFields)) return false;
      return matchesHotkey(hotkey, event, isApple) && (canRun?.() ?? true);
    });
    if (command) {
      event.preventDefault();
      command.run();
    } else if (event.key === 'Escape' && isInField && !usesEscape(event.target)) {
      leaveField();
    }
  };
  // In the capturing phase, so that an open layer is still open when its Esc is looked at.
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}

export function runCommand(commands: readonly Command[], id: string): void {
  const command = commands.find((known) => known.id === id);
  if (command && (command.canRun?.() ?? true)) command.run();
}

function runsAt(target: EventTarget | null, isForFields: Command['isForFields']): boolean {
  if (isForFields === 'empty-composer') return isEmpty(target) && isInComposer(target);
  if (!isField(target)) return true;
  return isForFields === 'empty' ? isEmpty(target) : isForFields === true;
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

// Leaving such a field would keep what its own Esc takes back.
function usesEscape(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('[data-uses-escape]');
}

function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}
