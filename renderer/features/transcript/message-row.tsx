import { memo } from 'react';
import { ErrorBoundary } from '../../lib/error-boundary.tsx';
import { formatMoment } from '../../lib/format/format-date.ts';
import { AnswerRow, type AnswerRowProps, PlaceSwitch } from './answer-row.tsx';
import { MessageActions } from './message-actions.tsx';
import { AuthorLine } from './provenance-line.tsx';
import { SaidText } from './said-text.tsx';
import { UnformattedMessage } from './unformatted-message.tsx';
import './message-row.css';

/** One message on the line of the model family that answered, or of the person. */
export const MessageRow = memo(function MessageRow(props: AnswerRowProps) {
  const { message } = props;
  return (
    <ErrorBoundary renderFallback={() => <UnformattedMessage message={message} />}>
      {message.role === 'user' ? <SaidRow {...props} /> : <AnswerRow {...props} />}
    </ErrorBoundary>
  );
});

function SaidRow(props: AnswerRowProps) {
  const { message, isLast } = props;
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
        <PlaceSwitch {...props} />
        <MessageActions message={message} isAlwaysShown={false} />
      </AuthorLine>
      <SaidText text={message.text} />
    </article>
  );
}
