import type { Candidate } from '../../../shared/model/decision.ts';
import { splitModelRef } from '../../../shared/model/ids.ts';
import type { Names } from '../../lib/names.ts';
import { roleWords } from '../../lib/routing/describe-decision.ts';
import { estimateText } from '../../lib/routing/estimate-text.ts';
import { Jack } from '../../ui/jack.tsx';

interface TrialChainProps {
  readonly candidates: readonly Candidate[];
  readonly names: Names;
}

/** Who would be asked, and who after that. */
export function TrialChain({ candidates, names }: TrialChainProps) {
  if (candidates.length === 0) return null;
  return (
    <ol className="try-chain" aria-label="Chain">
      {candidates.map(({ model, role, estimate }, index) => (
        <li key={model} data-first={index === 0 || undefined}>
          <Jack line={names.line(model)} state={index === 0 ? 'in-use' : 'free'} />
          <span>
            <b>{names.model(model)}</b>
            <span className="figures">
              {names.provider(splitModelRef(model).providerId)} ·{' '}
              {index === 0 ? roleWords[role] : estimateText(estimate)}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
