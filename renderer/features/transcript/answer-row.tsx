import type { Message } from '../../../shared/model/message.ts';
import type { SiblingPlace } from '../../../shared/model/sibling-place.ts';
import { formatMoment } from '../../lib/format/format-date.ts';
import { Jack } from '../../ui/jack.tsx';
import { AnswerBody } from './answer-body.tsx';
import { AnswerTrace } from './answer-trace.tsx';
import { BranchSwitch } from './branch-switch.tsx';
import { FailureNode } from './failure-node.tsx';
import { FallbackNotice } from './fallback-notice.tsx';
import { HeldNote } from './held-note.tsx';
import { MessageActions } from './message-actions.tsx';
import { ProvenanceLine } from './provenance-line.tsx';
import { StillWaiting } from './still-waiting.tsx';
import type { TranscriptProps } from './transcript-props.ts';
import { triedModels } from './tried-models.ts';

type RowCalls =
  | 'onShowBranch'
  | 'onEdit'
  | 'onBranch'
  | 'onAnswerKept'
  | 'onRegenerate'
  | 'onRecover'
  | 'onExplain'
  | 'onReview'
  | 'renderContinuation'
  | 'renderAnswerWith'
  | 'names';

export type AnswerRowProps = Pick<TranscriptProps, RowCalls> & {
  readonly message: Message;
  /** Among its siblings, where it has any. */
  readonly place: SiblingPlace | undefined;
  /** A new version of it is being written. */
  readonly isEditing: boolean;
  /** It has siblings or is the last one, and no branch can be changed to or begun now. */
  readonly isBusy: boolean;
  /** The conversation ends with this message: no line leads on from it, and an answer keeps its actions in view. */
  readonly isLast: boolean;
  /** Its trace is open. */
  readonly isExplained: boolean;
  /** Its turn waits for the person's approval. */
  readonly isHeld: boolean;
};

/** An answer, or what stands in its place, on the line of its family. */
export function AnswerRow(props: AnswerRowProps) {
  const { message, isLast, isExplained, isHeld, names, onRegenerate, onBranch, onExplain } = props;
  const { id, provenance, status } = message;
  const isStreaming = status === 'streaming';
  const line = provenance?.line;
  const place = tracePlace(message);
  const trace = isExplained && <AnswerTrace message={message} />;
  const explain = () => onExplain(id);
  return (
    <>
      {provenance && place !== 'failure' && (
        <FallbackNotice provenance={provenance} names={names} isOpen={isExplained} onToggle={explain}>
          {trace}
        </FallbackNotice>
      )}
      <article
        className="message"
        data-line={line ?? 'none'}
        data-last={isLast}
        data-message={id}
        tabIndex={-1}
        aria-label={`${authorOf(message)}, ${formatMoment(message.createdAt)}`}
        aria-busy={isStreaming && !isHeld}
      >
        {status === 'failed' ? <FailureNode /> : <Jack line={line} state={provenance ? 'in-use' : 'free'} />}
        <ProvenanceLine message={message} names={names}>
          {isStreaming && !isHeld && <StillWaiting progress={message.text.length + (message.reasoning?.length ?? 0)} />}
          <PlaceSwitch {...props} />
          {!isStreaming && (
            <MessageActions
              message={message}
              isAlwaysShown={isLast}
              onRegenerate={onRegenerate}
              answerWith={props.renderAnswerWith(message)}
              onBranch={onBranch}
              explanation={{ isOpen: isExplained, onToggle: explain }}
            />
          )}
        </ProvenanceLine>
        {place === 'line' && trace}
        {isHeld ? (
          <HeldNote onReview={() => props.onReview(message.turnId ?? '')} />
        ) : (
          <AnswerBody {...props} explanation={{ isOpen: isExplained, onToggle: explain, trace }} />
        )}
      </article>
    </>
  );
}

function authorOf(message: Message): string {
  return (triedModels(message) ? undefined : message.provenance?.modelLabel) ?? message.origin?.modelLabel ?? 'Answer';
}

/** The way to the siblings of a message, where it has any. */
export function PlaceSwitch({ message, place, isBusy, onShowBranch }: AnswerRowProps) {
  return place && <BranchSwitch place={place} role={message.role} isBusy={isBusy} onShowBranch={onShowBranch} />;
}

/** Where the trace opens: with the failure it explains, under the line that says who took over, or under the model's name. */
function tracePlace({ failure, provenance }: Message): 'failure' | 'notice' | 'line' {
  if (failure) return 'failure';
  return provenance && provenance.failedAttempts.length > 0 ? 'notice' : 'line';
}
