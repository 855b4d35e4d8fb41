import type { Provenance } from '../../../shared/model/message.ts';
import type { Trace, TraceStep } from '../../../shared/model/trace.ts';
import type { Names } from '../../lib/names.ts';
import { modelOnProvider } from '../../lib/routing/model-on-provider.ts';
import { Jack } from '../jack.tsx';
import type { RuleHref } from '../rule-link.tsx';
import { DecisionNodes } from './decision-nodes.tsx';
import { StepNodes } from './step-nodes.tsx';
import { TraceNode } from './trace-node.tsx';
import './trace.css';

interface TraceViewProps {
  /** A decision alone, or with what came of it. */
  readonly trace: Pick<Trace, 'request' | 'decision'> & { readonly steps: readonly TraceStep[] };
  readonly names: Names;
  /** Where a rule is opened; undefined for one that was deleted. */
  readonly hrefOfRule: RuleHref;
  /** Who is asked at the moment, while the answer is on its way. */
  readonly answering?: Provenance | undefined;
}

/** Why a message went where it went: the decision, then what happened, in order. The one explanation wherever it is asked for. */
export function TraceView({ trace, names, hrefOfRule, answering }: TraceViewProps) {
  const { request, decision, steps } = trace;
  if (!decision && steps.length === 0) return <p className="trace-empty">Nothing was tried for this message.</p>;
  return (
    <ol className="trace" aria-label="Decision trace">
      {decision && (
        <DecisionNodes
          decision={decision}
          contextTokens={request?.contextTokens}
          names={names}
          hrefOfRule={hrefOfRule}
        />
      )}
      <StepNodes steps={steps} names={names} />
      {answering && (
        <TraceNode
          title={modelOnProvider(answering.modelLabel, answering.providerLabel)}
          mark={<Jack line={answering.line} state="in-use" />}
        >
          Answering now.
        </TraceNode>
      )}
    </ol>
  );
}
