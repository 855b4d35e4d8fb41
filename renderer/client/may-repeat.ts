import type { MayRepeat } from '../../shared/transport/client.ts';

/**
 * Changes that say how a thing is to be, by its id: said twice, they change nothing more. Made while the connection is
 * away, they wait for it, as the window promises.
 */
export const mayRepeat: MayRepeat = (verb, input) => alike.has(verb) || (known.has(verb) && hasId(input));

const alike = new Set([
  ...['policies.change', 'rules.apply', 'settings.update', 'providers.update', 'budgets.change'],
  ...['models.setEnabled', 'models.setPrice', 'models.setLimits', 'keys.rename', 'keys.setQuota'],
]);
/** Without an id they make a new thing each time. */
const known = new Set(['budgets.save']);

function hasId(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'id' in input;
}
