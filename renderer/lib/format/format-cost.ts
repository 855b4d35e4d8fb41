import type { Cost } from '../../../shared/model/usage.ts';
import type { CostMicros } from '../../../shared/model/quantities.ts';

/** `$0.0123` under a dollar, `$1.42` from one on. What would round to nothing says so instead of claiming zero. */
export function formatMicros(micros: CostMicros): string {
  if (micros > 0 && micros < smallestShownMicros) return 'under $0.0001';
  return dollars(micros, Math.round(micros / 100) < 10_000 ? fourDecimals : twoDecimals);
}

/** An estimate: "about $0.0123". What is under the smallest amount that is shown is not also "about" it. */
export function formatAboutMicros(micros: CostMicros): string {
  const isUnder = micros > 0 && micros < smallestShownMicros;
  return isUnder ? formatMicros(micros) : `about ${formatMicros(micros)}`;
}

/** A cost as said beside an answer: an amount, "free" or "unpriced". */
export function formatCost(cost: Cost): string {
  if (cost.basis === 'free') return 'free';
  return cost.basis === 'unpriced' ? 'unpriced' : formatMicros(cost.micros);
}

/** A cost that is reckoned from an estimated count says so; what has no amount needs no "about". */
export function formatAboutCost(cost: Cost, isEstimated: boolean): string {
  return isEstimated && cost.basis === 'price' && cost.micros > 0 ? formatAboutMicros(cost.micros) : formatCost(cost);
}

/** Budgets have two decimals; what is below a cent is said as it is instead of as nothing. */
export function formatBudget(micros: CostMicros): string {
  return micros > 0 && micros < centMicros ? formatMicros(micros) : dollars(micros, twoDecimals);
}

/** What was spent in all: two decimals, so that columns align; below 0 with its sign. */
export function formatSum(micros: number): string {
  if (micros <= -centMicros) return `-${formatSum(-micros)}`;
  return micros !== 0 && micros < centMicros ? 'under $0.01' : dollars(micros, twoDecimals);
}

/** What will be spent in all: "about $62.79". */
export function formatAboutSum(micros: CostMicros): string {
  const isUnder = micros > 0 && micros < centMicros;
  return isUnder ? formatSum(micros) : `about ${formatSum(micros)}`;
}

/** A limit that somebody has set: never rounded to another than is in force. */
export function formatExact(micros: CostMicros): string {
  return micros % centMicros === 0 ? formatBudget(micros) : `$${String(micros / 1_000_000)}`;
}

const centMicros = 10_000;

/** Half of the fourth decimal: from here on an amount rounds to at least $0.0001. */
const smallestShownMicros = 50;

function dollars(micros: CostMicros, format: Intl.NumberFormat): string {
  return `$${format.format(micros / 1_000_000)}`;
}

const fourDecimals = new Intl.NumberFormat('en-US', { minimumFractionDigits: 4, maximumFractionDigits: 4 });
const twoDecimals = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
