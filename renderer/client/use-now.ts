import { useEffect, useState } from 'react';
import type { DurationMs, EpochMs } from '../../shared/model/quantities.ts';
import { useStores } from './stores-context.ts';

/** The time, as it passes in steps of `everyMs`. */
export function useNow(everyMs: DurationMs): EpochMs {
  const { clock } = useStores();
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    let stop = () => {};
    const tick = () => {
      setNow(clock.now());
      stop = clock.after(everyMs, tick);
    };
    tick();
    return () => stop();
  }, [clock, everyMs]);
  return now;
}
