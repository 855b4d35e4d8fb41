import { type KeyboardEvent, useRef } from 'react';
import { maxMessageCharacters } from '../../../shared/contract/call-parts.ts';

interface QueueEditorProps {
  readonly text: string;
  /** With the new text, or without one where the old one stays. */
  readonly onEnd: (text: string | undefined) => void;
}

/** Enter or leaving keeps what was typed, Shift Enter starts a line, Esc brings the old text back. */
export function QueueEditor({ text, onEnd }: QueueEditorProps) {
  const isOver = useRef(false);
  const end = (typed: string | undefined) => {
    if (isOver.current) return;
    isOver.current = true;
    onEnd(typed);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.shiftKey) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    end(event.key === 'Enter' ? event.currentTarget.value : undefined);
  };
  return (
    <textarea
      className="queue-editor"
      aria-label="Queued message"
      defaultValue={text}
      maxLength={maxMessageCharacters}
      rows={1}
      autoFocus
      data-uses-escape
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
