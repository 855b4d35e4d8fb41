import { useCallback, useRef } from 'react';
import type { MessageId } from '../../../shared/model/ids.ts';
import { countNew, nearEndPx } from './follow-latest.ts';
import { isTraceOpen } from './is-trace-open.ts';
import { JumpToLatest } from './jump-to-latest.tsx';
import { MessageRow } from './message-row.tsx';
import type { TranscriptProps } from './transcript-props.ts';
import { useFollowing } from './use-following.ts';
import { useMessageKeys } from './use-message-keys.ts';
import { useMessageVirtualizer } from './use-message-virtualizer.ts';
import { useReadingPosition } from './use-reading-position.ts';
import { useRevealedRow } from './use-revealed-row.ts';

/** The messages of one conversation; only those near the view are in the page. */
export function MessageList(props: TranscriptProps) {
  const { messages, explained, held, names } = props;
  const { siblings, isBusy, onShowBranch, edited, onEdit, onBranch, onAnswerKept } = props;
  const { onRegenerate, onRecover, onExplain, onReview, renderContinuation, renderAnswerWith } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { following, report } = useFollowing();
  const { virtualizer, focusedId, setFocusedId } = useMessageVirtualizer({ ...props, scroller, following, report });
  const { jumpToLatest } = useMessageKeys({ ...props, scroller, virtualizer, focusedId, setFocusedId, report });
  useRevealedRow({ revealed: props.revealed, setFocusedId });
  useRevealedRow({ revealed: props.begun, setFocusedId });
  // The sibling takes the focus with it, wherever it stands in its branch.
  const showBranch = useCallback(
    (messageId: MessageId) => {
      setFocusedId(messageId);
      return onShowBranch(messageId);
    },
    [setFocusedId, onShowBranch],
  );
  useReadingPosition({ ...props, scroller, virtualizer, following, report });
  const isAway = following.type === 'held' && !virtualizer.isAtEnd(nearEndPx);

  return (
    <div className="transcript">
      <div ref={scroller} className="transcript-scroll" tabIndex={0} role="region" aria-label="Messages">
        <div className="transcript-rows" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const message = messages[index];
            if (!message) return null;
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className="transcript-row"
                style={{ transform: `translateY(${start}px)` }}
              >
                <MessageRow
                  message={message}
                  names={names}
                  place={siblings[message.id]}
                  isBusy={isBusy && (siblings[message.id] !== undefined || index === messages.length - 1)}
                  isEditing={edited.includes(message.id)}
                  onEdit={onEdit}
                  onBranch={onBranch}
                  onAnswerKept={onAnswerKept}
                  onShowBranch={showBranch}
                  isLast={index === messages.length - 1}
                  isExplained={isTraceOpen(explained, message)}
                  isHeld={message.status === 'streaming' && held.has(message.turnId ?? '')}
                  onRegenerate={onRegenerate}
                  onRecover={onRecover}
                  onExplain={onExplain}
                  onReview={onReview}
                  renderContinuation={renderContinuation}
                  renderAnswerWith={renderAnswerWith}
                />
                {props.renderBelow(message.id)}
              </div>
            );
          })}
        </div>
      </div>
      {isAway && (
        <JumpToLatest
          newCount={countNew(
            following,
            messages.map((message) => message.id),
          )}
          onJump={jumpToLatest}
        />
      )}
    </div>
  );
}
