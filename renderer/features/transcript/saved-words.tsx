import type { Message } from '../../../shared/model/message.ts';
import type { TraceStep } from '../../../shared/model/trace.ts';
import { useTrace } from '../../client/use-trace.ts';

/** The words of a failure at every model, with what became of the message and, where the trace knows it, the money. */
export function SavedWords({ answer, words }: { readonly answer: Message; readonly words: string }) {
  const read = useTrace(answer.turnId);
  const isFree = read.state === 'ready' && wasFree(read.trace.steps);
  const said = words.replace(saved, '').trim();
  return `${said} ${isFree ? 'Your message is saved and nothing was charged.' : saved}`;
}

const saved = 'Your message is saved.';

/** An attempt whose cost is not known may have been charged. */
function wasFree(steps: readonly TraceStep[]): boolean {
  const attempts = steps.filter((step) => step.type === 'attempt');
  return attempts.length > 0 && attempts.every(({ cost }) => cost && cost.basis !== 'unpriced' && cost.micros === 0);
}
