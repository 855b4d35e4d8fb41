import { useLayoutEffect, useMemo, useRef } from 'react';
import type { TranscriptProps } from './transcript-props.ts';

type Calls = Pick<
  TranscriptProps,
  | 'onLoadEarlier'
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
  | 'renderBelow'
>;

/** The functions of the surroundings behind ones that never change, so that memoised rows stay as they are. */
export function useStableCalls(props: TranscriptProps): Calls {
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  return useMemo(
    () => ({
      onLoadEarlier: () => latest.current.onLoadEarlier(),
      onShowBranch: (messageId) => latest.current.onShowBranch(messageId),
      onEdit: (question) => latest.current.onEdit(question),
      onBranch: (messageId) => latest.current.onBranch(messageId),
      onAnswerKept: (questionId) => latest.current.onAnswerKept(questionId),
      onRegenerate: (answerId) => latest.current.onRegenerate(answerId),
      onRecover: (action, message) => latest.current.onRecover(action, message),
      onExplain: (answerId) => latest.current.onExplain(answerId),
      onReview: (turnId) => latest.current.onReview(turnId),
      renderContinuation: (answer) => latest.current.renderContinuation(answer),
      renderAnswerWith: (answer) => latest.current.renderAnswerWith(answer),
      renderBelow: (messageId) => latest.current.renderBelow(messageId),
    }),
    [],
  );
}
