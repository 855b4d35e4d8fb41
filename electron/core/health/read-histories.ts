import type { HealthPoint, HealthSpan, ProviderHistory } from '../../../shared/model/health.ts';
import type { CallCount } from '../ports/call-history-store.ts';
import { illnesses } from './call-report.ts';

const minuteMs = 60_000;

/** How long a span is, and each of its stretches. */
const lengths: Readonly<Record<HealthSpan, { readonly spanMs: number; readonly stretchMs: number }>> = {
  hour: { spanMs: 60 * minuteMs, stretchMs: 5 * minuteMs },
  day: { spanMs: 24 * 60 * minuteMs, stretchMs: 30 * minuteMs },
  week: { spanMs: 7 * 24 * 60 * minuteMs, stretchMs: 4 * 60 * minuteMs },
};

export type Stretches = readonly { readonly from: number; readonly to: number }[];

/** The stretches that a span is made of, oldest first; the last one is under way. */
export function stretchesOf(span: HealthSpan, now: number): Stretches {
  const { spanMs, stretchMs } = lengths[span];
  const end = (Math.floor(now / stretchMs) + 1) * stretchMs;
  const count = spanMs / stretchMs;
  return Array.from({ length: count }, (_, index) => {
    const from = end - (count - index) * stretchMs;
    return { from, to: from + stretchMs };
  });
}

/** What the calls of a span say about each provider that was asked. Failures of keys and requests are not its own. */
export function readHistories(counts: readonly CallCount[], stretches: Stretches): readonly ProviderHistory[] {
  const byProvider = Map.groupBy(
    counts.filter(({ failureKind }) => failureKind === undefined || illnesses.has(failureKind)),
    ({ providerId }) => providerId,
  );
  return [...byProvider].map(([providerId, own]) => {
    const p50 = percentile(own, 0.5);
    const p95 = percentile(own, 0.95);
    return {
      providerId,
      callCount: sum(own),
      errorCount: sum(own.filter(({ failureKind }) => failureKind !== undefined)),
      ...(p50 !== undefined && { firstTokenP50Ms: p50 }),
      ...(p95 !== undefined && { firstTokenP95Ms: p95 }),
      points: pointsOf(own, stretches),
    };
  });
}

function pointsOf(counts: readonly CallCount[], stretches: Stretches): HealthPoint[] {
  return stretches.map(({ from, to }) => {
    const firstTokenMs = percentile(
      counts.filter(({ startsAt }) => startsAt >= from && startsAt < to),
      0.5,
    );
    return { from, ...(firstTokenMs !== undefined && { firstTokenMs }) };
  });
}

/** The nearest rank among the calls whose first token came. */
function percentile(counts: readonly CallCount[], share: number): number | undefined {
  const waits = counts
    .flatMap(({ firstTokenMs, callCount }) => (firstTokenMs === undefined ? [] : [{ firstTokenMs, callCount }]))
    .toSorted((a, b) => a.firstTokenMs - b.firstTokenMs);
  const rank = Math.max(1, Math.ceil(sum(waits) * share));
  let passed = 0;
  return waits.find(({ callCount }) => (passed += callCount) >= rank)?.firstTokenMs;
}

function sum(counts: readonly Pick<CallCount, 'callCount'>[]): number {
  return counts.reduce((total, { callCount }) => total + callCount, 0);
}
