import { useFrom, useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { useRuleHref } from '../../client/use-rule-href.ts';
import { Fold } from '../../ui/trace/fold.tsx';
import { TraceView } from '../../ui/trace/trace-view.tsx';
import { TrialChain } from './trial-chain.tsx';
import { TrialReasons } from './trial-reasons.tsx';
import { TrialVerdict } from './trial-verdict.tsx';

/** Which rule takes the message, why, at what cost, and who would be asked after whom. */
export function TrialResult() {
  const { trial } = useStores();
  const names = useNames();
  // What is tried goes through the rules as they are.
  const hrefOfRule = useRuleHref([]);
  const found = useFrom(
    () => trial,
    (state) => state.found?.trial,
  );
  const problem = useFrom(
    () => trial,
    (state) => state.problem,
  );
  return (
    <div className="try-result scroll" aria-live="polite" role="region" aria-label="What would happen" tabIndex={0}>
      {problem !== undefined && <p className="try-problem">{problem}</p>}
      {!found && problem === undefined && (
        <p className="try-hint">Shows which rule takes the message, why, and about what it costs.</p>
      )}
      {found && (
        <>
          <TrialVerdict trial={found} names={names} />
          <TrialReasons trial={found} names={names} hrefOfRule={hrefOfRule} />
          <TrialChain candidates={found.decision.candidates} names={names} />
          <Fold title="Every step">
            <TraceView trace={{ decision: found.decision, steps: [] }} names={names} hrefOfRule={hrefOfRule} />
          </Fold>
        </>
      )}
    </div>
  );
}
