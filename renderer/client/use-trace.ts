import { useEffect } from 'react';
import type { TurnId } from '../../shared/model/ids.ts';
import { useFrom, useStores } from './stores-context.ts';
import type { TraceRead } from './traces-store.ts';

const absent: TraceRead = { state: 'absent' };
const reading: TraceRead = { state: 'reading' };

/** The trace of a turn, read while somebody looks at it, and anew with every `stage` of the turn. */
export function useTrace(turnId: TurnId | undefined, stage?: string): TraceRead {
  const { traces } = useStores();
  useEffect(() => (turnId === undefined ? undefined : traces.getState().watch(turnId)), [traces, turnId, stage]);
  return useFrom(
    () => traces,
    ({ reads }) => (turnId === undefined ? absent : (reads[turnId] ?? reading)),
  );
}
