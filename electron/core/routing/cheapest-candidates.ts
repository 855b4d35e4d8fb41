import type { Candidate } from '../../../shared/model/decision.ts';
import type { DecideInput, RoutableModel } from './decide-input.ts';
import { createDeliberation } from './deliberation.ts';
import { rankModels } from './rank-models.ts';
import { placeRanked } from './settle-route.ts';
import { screenPool } from './screen-pool.ts';

/** The models that could answer the request as things stand, the cheapest first; what has no price comes last. Pure. */
export function cheapestCandidates(
  input: DecideInput,
  count: number,
  mayAsk: (model: RoutableModel) => boolean = () => true,
): readonly Candidate[] {
  const deliberation = createDeliberation(input);
  const { parameters } = input.request;
  const { plan } = deliberation.policy;
  const terms = { isAskedFor: false, parameters, ...(plan !== undefined && { plan }) };
  const members = screenPool({ type: 'all' }, terms, deliberation).filter(({ model }) => mayAsk(model));
  return rankModels(members, { strategy: 'cheapest', parameters }, deliberation)
    .slice(0, count)
    .map((ranked) => placeRanked(ranked, { role: 'next-best', parameters }, deliberation).candidate);
}
