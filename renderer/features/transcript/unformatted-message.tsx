import { Check, Copy } from 'lucide-react';
import type { Message } from '../../../shared/model/message.ts';
import { shownText } from '../../lib/shown-text.ts';
import { useCopied } from '../../lib/use-copied.ts';
import { Button } from '../../ui/button.tsx';
import './unformatted-message.css';

/** Stands in for a row that cannot be rendered. It leans on as little as it can, since any of it may be the reason. */
export function UnformattedMessage({ message }: { readonly message: Message }) {
  const { outcome, copy } = useCopied();
  const words = { copied: 'Copied', refused: 'Not copied' };
  const what = message.role === 'user' ? 'message' : 'answer';
  return (
    <article className="message" data-line="none" data-message={message.id} tabIndex={-1} aria-label={`Plain ${what}`}>
      <p className="unformatted-head">
        This {what} cannot be shown as text with formatting
        <Button
          tone="ghost"
          size="small"
          icon={outcome === 'copied' ? Check : Copy}
          data-action="copy"
          onClick={() => copy(message.text)}
        >
          {outcome ? words[outcome] : 'Copy'}
        </Button>
      </p>
      <pre className="unformatted-text" tabIndex={0}>
        {shownText(message.text)}
      </pre>
    </article>
  );
}
