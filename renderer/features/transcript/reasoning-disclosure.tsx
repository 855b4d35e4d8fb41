import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Message } from '../../../shared/model/message.ts';
import { formatDuration } from '../../lib/format/format-duration.ts';
import { formatTokens } from '../../lib/format/format-tokens.ts';
import { Markdown } from '../../lib/markdown/markdown.tsx';
import { Icon } from '../../ui/icon.tsx';

/** What the model thought before it answered: closed, with its time and size. Its text is only laid out once opened. */
export function ReasoningDisclosure({ message }: { readonly message: Message }) {
  const [isOpen, setOpen] = useState(false);
  const { reasoning, provenance, status, text } = message;
  const tokens = provenance?.usage?.reasoningTokens;
  if (!reasoning && !tokens) return null;
  const isThinking = status === 'streaming' && text === '';
  const title = (
    <>
      {isThinking ? 'Thinking' : titleFor(provenance?.reasoningMs)}
      {tokens !== undefined && <span className="disclosure-size figures">· {formatTokens(tokens)}</span>}
    </>
  );
  if (!reasoning) return <p className="disclosure disclosure-line">{title}, not shown by the provider</p>;
  return (
    <details className="disclosure" data-reasoning onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="disclosure-line">
        <Icon of={ChevronRight} size="chip" />
        {title}
      </summary>
      {isOpen && (
        <div className="disclosure-body">
          <Markdown text={reasoning} isStreaming={isThinking} />
        </div>
      )}
    </details>
  );
}

/** What came in one piece was not seen to be thought. */
function titleFor(reasoningMs = 0): string {
  return reasoningMs < 100 ? 'Reasoning' : `Thought for ${formatDuration(reasoningMs)}`;
}
