import { memo } from 'react';
import { ErrorBoundary } from '../../lib/error-boundary.tsx';
import { AnswerRow, type AnswerRowProps } from './answer-row.tsx';
import { SaidRow } from './said-row.tsx';
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
