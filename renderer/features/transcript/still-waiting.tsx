import { useEffect, useState } from 'react';

type StillWaitingProps = {
  /** Changes with every token that arrives. */
  readonly progress: number;
};

/** Says "still waiting" once nothing has arrived for a while. */
export function StillWaiting({ progress }: StillWaitingProps) {
  const [silentSince, setSilentSince] = useState<number>();

  useEffect(() => {
    const timer = setTimeout(() => setSilentSince(progress), patienceMs);
    return () => clearTimeout(timer);
  }, [progress]);

  return silentSince === progress ? <span className="still-waiting">· still waiting</span> : null;
}

const patienceMs = 8_000;
