import type { KeyboardEvent } from 'react';
import { isApplePlatform } from '../../../lib/hotkey.ts';
import { recordHotkey } from '../../../lib/record-hotkey.ts';

interface ShortcutRecorderProps {
  readonly title: string;
  readonly onRecord: (hotkey: string) => void;
  readonly onTakeAway: () => void;
  readonly onCancel: () => void;
  /** The focus has gone elsewhere. */
  readonly onLeave: () => void;
}

/** Takes the next key that is pressed as the answer. Tab and leaving it give up. */
export function ShortcutRecorder({ title, onRecord, onTakeAway, onCancel, onLeave }: ShortcutRecorderProps) {
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Tab' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Backspace' && recordHotkey(event, isApple()) === 'Backspace') onTakeAway();
    else record(event, onRecord);
  };
  return (
    <button type="button" className="shortcut-recorder" autoFocus data-records-keys onKeyDown={press} onBlur={onLeave}>
      Press the new key
      <span className="visually-hidden"> for {title}. Backspace takes the key away, Escape cancels.</span>
    </button>
  );
}

function record(event: KeyboardEvent, onRecord: (hotkey: string) => void): void {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const hotkey = recordHotkey({ key, code, ctrlKey, metaKey, altKey, shiftKey }, isApple());
  if (hotkey !== undefined && !event.repeat) onRecord(hotkey);
}

function isApple(): boolean {
  return isApplePlatform(navigator.platform);
}
