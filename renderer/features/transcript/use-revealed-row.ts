import { useLayoutEffect, useRef } from 'react';
import type { MessageId } from '../../../shared/model/ids.ts';
import type { TranscriptProps } from './transcript-props.ts';

type RevealedRowProps = Pick<TranscriptProps, 'revealed'> & {
  readonly setFocusedId: (id: MessageId | undefined) => void;
};

/** Gives the focus, and with it the view, to the answer that a command explains or edits. */
export function useRevealedRow({ revealed, setFocusedId }: RevealedRowProps): void {
  const seen = useRef(revealed);
  useLayoutEffect(() => {
    if (revealed === seen.current) return;
    seen.current = revealed;
    setFocusedId(revealed?.messageId);
  }, [revealed, setFocusedId]);
}
