import type { Decision, RouteReason } from '../../shared/model/decision.ts';

/** A decision in two lines: what led where, and what was left out for what. */
export function outline({ reason, candidates, excluded }: Decision) {
  const chain = candidates.map(({ model, role }) => `${model} ${role}`).join(', ');
  return {
    chain: `${outlineReason(reason)}: ${chain}`,
    excluded: excluded.map(({ model, exclusion }) => `${model} ${exclusion.code}`),
  };
}

function outlineReason(reason: RouteReason): string {
  switch (reason.by) {
    case 'rule':
      return `rule ${reason.ruleId}`;
    case 'task':
      return `task ${reason.task}`;
    case 'sticky':
      return `sticky ${reason.sinceMs}`;
    case 'strategy':
      return `strategy ${reason.strategy}`;
    case 'throttle':
      return `throttle ${reason.budget}`;
    default:
      return reason.by;
  }
}
