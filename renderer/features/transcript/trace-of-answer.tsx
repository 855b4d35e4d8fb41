import type { Message } from '../../../shared/model/message.ts';
import type { RuleId } from '../../../shared/model/rule.ts';
import type { Trace } from '../../../shared/model/trace.ts';
import { useNames } from '../../client/use-names.ts';
import { useRuleHref } from '../../client/use-rule-href.ts';
import { useTrace } from '../../client/use-trace.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TraceView } from '../../ui/trace/trace-view.tsx';
import { stepsOfAnswer } from './steps-of-answer.ts';

/** The trace of an answer; where none was kept, what the answer itself remembers of it. */
export function TraceOfAnswer({ message }: { readonly message: Message }) {
  const names = useNames();
  const read = useTrace(message.turnId, stageOf(message));
  const hrefOfRule = useRuleHref(read.state === 'ready' ? rulesOf(read.trace) : []);
  if (read.state === 'reading') return <Skeleton label="Reading the trace" lineCount={4} />;
  if (read.state === 'failed') return <p className="trace-empty">The trace cannot be read. {read.message}</p>;
  if (read.state === 'ready' && !isBehind(read.trace, message)) {
    if (message.status !== 'streaming') return <TraceView trace={read.trace} names={names} hrefOfRule={hrefOfRule} />;
    const steps = [...read.trace.steps, ...stepsOfAnswer(message)];
    const trace = { ...read.trace, steps };
    return <TraceView trace={trace} names={names} hrefOfRule={hrefOfRule} answering={message.provenance} />;
  }
  const steps = stepsOfAnswer(message);
  return (
    <>
      <p className="trace-empty">{absenceWords(message, steps.length > 0)}</p>
      {steps.length > 0 && <TraceView trace={{ steps }} names={names} hrefOfRule={hrefOfRule} />}
    </>
  );
}

/** The rule that decided and those that did not. */
function rulesOf({ decision }: Trace): readonly RuleId[] {
  if (!decision) return [];
  const { reason, skippedRules } = decision;
  return [...(reason.by === 'rule' ? [reason.ruleId] : []), ...skippedRules.map(({ ruleId }) => ruleId)];
}

/** While an answer is on its way: which model is asked, and after how many others. */
function stageOf({ status, provenance }: Message): string | undefined {
  return status === 'streaming' && provenance ? `${provenance.model} ${provenance.failedAttempts.length}` : undefined;
}

/** While an answer is on its way its trace may know less than the answer does. */
function isBehind({ decision, steps }: Trace, { status }: Message): boolean {
  return status === 'streaming' && !decision && steps.length === 0;
}

function absenceWords({ status }: Message, hasSteps: boolean): string {
  if (status === 'streaming') return 'The route is being chosen.';
  return hasSteps ? 'No trace was kept. This is what the answer remembers:' : 'No trace was kept for this answer.';
}
