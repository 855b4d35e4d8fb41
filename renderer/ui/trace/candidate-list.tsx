import type { Candidate } from '../../../shared/model/decision.ts';
import { splitModelRef } from '../../../shared/model/ids.ts';
import type { Names } from '../../lib/names.ts';
import { roleWords } from '../../lib/routing/describe-decision.ts';
import { estimateText } from '../../lib/routing/estimate-text.ts';
import { Jack } from '../jack.tsx';

interface CandidateListProps {
  readonly candidates: readonly Candidate[];
  readonly names: Names;
}

/** The chain of models with the part each plays and what it would cost. */
export function CandidateList({ candidates, names }: CandidateListProps) {
  if (candidates.length === 0) return null;
  return (
    <ol className="trace-list trace-candidates">
      {candidates.map((candidate) => (
        <li key={candidate.model}>
          <Jack line={names.line(candidate.model)} size="small" />
          <b>{names.model(candidate.model)}</b>
          <span>
            on {names.provider(splitModelRef(candidate.model).providerId)}, {roleWords[candidate.role]}
            {candidate.replaces !== undefined && `, replaces ${names.model(candidate.replaces)}`}
            {candidate.score && `, ${scoreWords(candidate.score)}`}
          </span>
          <span className="trace-aside figures">{estimateText(candidate.estimate)}</span>
        </li>
      ))}
    </ol>
  );
}

function scoreWords({ total, health, quota, speed }: NonNullable<Candidate['score']>): string {
  return `scores ${percent(total)}: health ${percent(health)}, quota left ${percent(quota)}, speed ${percent(speed)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
