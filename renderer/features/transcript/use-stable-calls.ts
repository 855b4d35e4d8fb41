import { useLayoutEffect, useMemo, useRef } from 'react';
import type { TranscriptProps } from './transcript-props.ts';

type Calls = Required<Pick<TranscriptProps, 'onLoadEarlier' | 'onRegenerate' | 'onRecover' | 'providerLabel'>>;

/** The functions of the surroundings behind ones that never change, so that memoised rows stay as they are. */
export function useStableCalls(props: TranscriptProps): Calls {
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  return useMemo(
    () => ({
      onLoadEarlier: () => latest.current.onLoadEarlier(),
      onRegenerate: (answerId) => latest.current.onRegenerate(answerId),
      onRecover: (action, message) => latest.current.onRecover(action, message),
      providerLabel: (id) => latest.current.providerLabel?.(id) ?? id,
    }),
    [],
  );
}
