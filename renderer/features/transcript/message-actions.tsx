import { Check, Copy, RotateCcw, Route, TriangleAlert } from 'lucide-react';
import type { Message } from '../../../shared/model/message.ts';
import { useCopied } from '../../lib/use-copied.ts';
import { IconButton } from '../../ui/icon-button.tsx';

type MessageActionsProps = {
  readonly message: Message;
  /** Shown without hover or focus. */
  readonly isAlwaysShown: boolean;
  /** Absent where there is nothing to answer again. */
  readonly onRegenerate?: (answerId: Message['id']) => void;
  /** Absent where there is no route to explain. */
  readonly explanation?: { readonly isOpen: boolean; readonly onToggle: () => void };
};

/** What can be done with one message. Hidden ones appear with the pointer or with focus. */
export function MessageActions({ message, isAlwaysShown, onRegenerate, explanation }: MessageActionsProps) {
  const { outcome, copy } = useCopied();
  const words = outcome === 'refused' ? 'Not copied: the clipboard is not available' : 'Copied';
  return (
    <span className="message-actions" data-shown={isAlwaysShown || outcome !== undefined}>
      {message.text !== '' && (
        <IconButton
          icon={outcome === undefined ? Copy : icons[outcome]}
          label={outcome ? words : 'Copy'}
          hotkey="C"
          size="small"
          data-action="copy"
          onClick={() => copy(message.text)}
        />
      )}
      {onRegenerate && (
        <IconButton
          icon={RotateCcw}
          label="Answer again"
          hotkey="R"
          size="small"
          data-action="regenerate"
          onClick={() => onRegenerate(message.id)}
        />
      )}
      {explanation && (
        <IconButton
          icon={Route}
          label="Why this route"
          hotkey="T"
          size="small"
          data-action="explain"
          aria-expanded={explanation.isOpen}
          onClick={explanation.onToggle}
        />
      )}
    </span>
  );
}

const icons = { copied: Check, refused: TriangleAlert };
