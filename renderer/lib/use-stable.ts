import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function at every rendering, which runs the newest `run`: what it is given to need not render anew. */
export function useStable<Args extends readonly unknown[]>(run: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
