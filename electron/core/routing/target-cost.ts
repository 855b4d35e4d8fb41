import type { Rule } from '../../../shared/model/rule.ts';
import type { Deliberation } from './deliberation.ts';
import { costFigure, rankModels } from './rank-models.ts';
import { ruleParameters, ruleRoute } from './routes.ts';
import { termsOf } from './settle-route.ts';
import { screenPool } from './screen-pool.ts';

/** What the model that a rule names first would cost; undefined where none is known or has a price. Pure. */
export function targetCostMicros(rule: Rule, deliberation: Deliberation): number | undefined {
  const { target } = rule;
  const parameters = ruleParameters(rule, deliberation.input.request);
  const pick = () => {
    if (target.type === 'model') return deliberation.resolve(target.model);
    const route = ruleRoute(rule, deliberation.input);
    const { first } = route;
    if (first.type === 'model') return deliberation.resolve(first.model);
    const silent: Deliberation = { ...deliberation, note: () => {} };
    const members = screenPool(first.pool, { ...termsOf(route, deliberation), parameters }, silent);
    return rankModels(members, { ...first, parameters }, deliberation)[0]?.ref;
  };
  const ref = pick();
  const micros = ref && costFigure(deliberation.estimate(ref.model, parameters));
  return Number.isFinite(micros) ? micros : undefined;
}
