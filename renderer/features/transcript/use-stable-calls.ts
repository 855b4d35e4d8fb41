import { useLayoutEffect, useMemo, useRef } from 'react';
import type { TranscriptProps } from './transcript-props.ts';

type Calls = Pick<TranscriptProps, 'onLoadEarlier' | 'onRegenerate' | 'onRecover' | 'labels'>;

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
      labels: {
        provider: (id) => latest.current.labels.provider(id),
        model: (ref) => latest.current.labels.model(ref),
      },
    }),
    [],
  );
}
