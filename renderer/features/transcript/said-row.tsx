import { formatMoment } from '../../lib/format/format-date.ts';
import { Button } from '../../ui/button.tsx';
import { type AnswerRowProps, PlaceSwitch } from './answer-row.tsx';
import { MessageActions } from './message-actions.tsx';
import { MessageEditor } from './message-editor.tsx';
import { MessageFiles } from './message-files.tsx';
import { AuthorLine } from './provenance-line.tsx';
import { SaidText } from './said-text.tsx';

/** What the person said, or the new version of it that is being written. */
export function SaidRow(props: AnswerRowProps) {
  const { message, isLast, isEditing, isBusy, onEdit, onBranch, onAnswerKept } = props;
  const isOnItsWay = isLast && isBusy;
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
        <MessageActions
          message={message}
          isAlwaysShown={false}
          onEdit={isEditing || isOnItsWay ? undefined : onEdit}
          onBranch={isOnItsWay ? undefined : onBranch}
        />
      </AuthorLine>
      {isEditing ? <MessageEditor message={message} /> : <SaidText text={message.text} />}
      {message.attachments && <MessageFiles attachments={message.attachments} />}
      {isLast && !isBusy && !isEditing && (
        <div className="said-kept">
          <Button tone="primary" data-action="answer-kept" onClick={() => onAnswerKept(message.id)}>
            Send
          </Button>
        </div>
      )}
    </article>
  );
}
