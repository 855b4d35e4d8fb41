import type { Message } from '../../../shared/model/message.ts';
import type { DurationMs } from '../../../shared/model/quantities.ts';
import type { TraceStep } from '../../../shared/model/trace.ts';
import type { TraceRead } from '../../client/traces-store.ts';
import { useTrace } from '../../client/use-trace.ts';
import { formatDuration } from '../../lib/format/format-duration.ts';
import type { TriedModels } from './tried-models.ts';

interface TriedWordsProps {
  readonly answer: Message;
  readonly tried: TriedModels;
}

/** How many models were asked in vain, and how long that took: by the trace, which knows every wait and retry. */
export function TriedWords({ answer, tried }: TriedWordsProps) {
  const durationMs = triedMs(useTrace(answer.turnId), tried);
  return (
    <span className="failure-aside figures">
      {tried.count} models tried{durationMs !== undefined && ` in ${formatDuration(durationMs)}`}
    </span>
  );
}

/** Nothing while the trace is read; without one what the answer itself remembers. */
function triedMs(read: TraceRead, tried: TriedModels): DurationMs | undefined {
  if (read.state === 'reading') return undefined;
  const steps = read.state === 'ready' ? read.trace.steps.filter(isTrying) : [];
  return steps.length === 0 ? tried.durationMs : steps.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

/** A wait for the person is not a try. */
function isTrying(step: TraceStep): step is Extract<TraceStep, { type: 'attempt' | 'wait' }> {
  return step.type === 'attempt' || step.type === 'wait';
}
