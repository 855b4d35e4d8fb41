import type { CostMicros } from '../../../shared/model/quantities.ts';

/** A tick of an axis of money, with as many decimals as all ticks need: `$2` beside `$4`, `$0.20` beside `$0.40`. Pure. */
export function formatAxisMoney(micros: CostMicros, ticks: readonly CostMicros[]): string {
  const isWhole = ticks.every((tick) => tick % dollarMicros === 0);
  return `$${(isWhole ? whole : cents).format(micros / dollarMicros)}`;
}

const dollarMicros = 1_000_000;

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
