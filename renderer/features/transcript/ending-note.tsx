import { RotateCcw } from 'lucide-react';
import type { Message } from '../../../shared/model/message.ts';
import { Button } from '../../ui/button.tsx';

type EndingNoteProps = { readonly message: Message; readonly onRegenerate: (answerId: Message['id']) => void };

/** One line where an answer did not end of itself: cut at a limit, by a filter, or by a lost connection. */
export function EndingNote({ message, onRegenerate }: EndingNoteProps) {
  if (message.status === 'interrupted') {
    return (
      <p className="ending-note">
        <span>The connection broke before the answer ended; what arrived is kept.</span>
        <Button size="small" icon={RotateCcw} onClick={() => onRegenerate(message.id)}>
          Answer again
        </Button>
      </p>
    );
  }
  const words = message.status === 'complete' ? limitWords(message) : undefined;
  return words ? <p className="ending-note">{words}</p> : null;
}

function limitWords({ provenance }: Message): string | undefined {
  if (provenance?.finishReason === 'length') return 'Stopped at the output limit.';
  return provenance?.finishReason === 'content_filter' ? 'Stopped by the content filter of the provider.' : undefined;
}
