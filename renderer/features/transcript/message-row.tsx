import { memo } from 'react';
import type { Message } from '../../../shared/model/message.ts';
import { ErrorBoundary } from '../../lib/error-boundary.tsx';
import { formatMoment } from '../../lib/format/format-date.ts';
import { Jack } from '../../ui/jack.tsx';
import { AnswerBody } from './answer-body.tsx';
import type { Labels } from './describe-attempts.ts';
import { FailedAttemptsNotice } from './failed-attempts-notice.tsx';
import { FailureNode } from './failure-node.tsx';
import { MessageActions } from './message-actions.tsx';
import { AuthorLine, ProvenanceLine } from './provenance-line.tsx';
import { SaidText } from './said-text.tsx';
import { StillWaiting } from './still-waiting.tsx';
import type { TranscriptProps } from './transcript-props.ts';
import { UnformattedMessage } from './unformatted-message.tsx';
import './message-row.css';

export type MessageRowProps = Pick<TranscriptProps, 'onRegenerate' | 'onRecover'> & {
  readonly message: Message;
  readonly labels: Labels;
  /** The conversation ends with this message: no line leads on from it, and an answer keeps its actions in view. */
  readonly isLast: boolean;
};

/** One message on the line of the model family that answered, or of the person. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { message } = props;
  return (
    <ErrorBoundary renderFallback={() => <UnformattedMessage message={message} />}>
      {message.role === 'user' ? <SaidRow {...props} /> : <AnswerRow {...props} />}
    </ErrorBoundary>
  );
});

function SaidRow({ message, isLast }: MessageRowProps) {
  return (
    <article
      className="message message-said"
      data-line="none"
      data-last={isLast}
      data-message={message.id}
      tabIndex={-1}
      aria-label={`You, ${formatMoment(message.createdAt)}`}
    >
      <span className="message-dot" />
      <AuthorLine message={message}>
        <MessageActions message={message} isAlwaysShown={false} onRegenerate={undefined} />
      </AuthorLine>
      <SaidText text={message.text} />
    </article>
  );
}

function AnswerRow({ message, isLast, labels, onRegenerate, onRecover }: MessageRowProps) {
  const { provenance, status } = message;
  const isStreaming = status === 'streaming';
  const line = provenance?.line;
  return (
    <>
      {provenance && <FailedAttemptsNotice provenance={provenance} labels={labels} />}
      <article
        className="message"
        data-line={line ?? 'none'}
        data-last={isLast}
        data-message={message.id}
        tabIndex={-1}
        aria-label={`${provenance?.modelLabel ?? 'Answer'}, ${formatMoment(message.createdAt)}`}
        aria-busy={isStreaming}
      >
        {status === 'failed' ? <FailureNode /> : <Jack line={line} state={provenance ? 'in-use' : 'free'} />}
        <ProvenanceLine message={message}>
          {isStreaming && <StillWaiting progress={message.text.length + (message.reasoning?.length ?? 0)} />}
          {!isStreaming && <MessageActions message={message} isAlwaysShown={isLast} onRegenerate={onRegenerate} />}
        </ProvenanceLine>
        <AnswerBody message={message} onRecover={onRecover} />
      </article>
    </>
  );
}
