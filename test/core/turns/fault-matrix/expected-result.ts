import { expect } from 'vitest';
import type { Outcome } from '../../../support/fake-provider/received-request.ts';
import type { CellResult, KeyStanding, Role } from './cell-result.ts';
import type { Cell } from './cells.ts';
import type { Fault } from './faults.ts';
import { retryDefaults, type SpecRow, specRows, timeoutsMs, usualCoolingMs } from './spec-table.ts';

export const partialText = 'Half of it';
export const fallbackText = 'From the other one';

/** What must come of a case, by SPEC 4 and 6 alone. `dayEndsInMs`: until the quotas of the day are whole again. */
export function expectedResult(cell: Cell, dayEndsInMs: number): CellResult {
  const { fault, keyCount } = cell;
  const row: SpecRow = specRows[fault.kind];
  const isCommitted = cell.stage === 'after commit';
  const failures = failuresOf(cell);
  const takesOver = !isCommitted && fallsBack(cell);
  const outcome = isCommitted ? 'interrupted' : 'failed';
  const standings = keyStandings(cell, failures, dayEndsInMs);
  const failed = failures.map(() => ({ role: 'wanted', kind: fault.kind }) as const);
  const keysAreOut = keyCount > 1 && standings.every(({ state }) => state !== 'usable');
  return {
    requests: [
      ...failures
        .filter(() => fault.missing === undefined)
        .map(({ key }) => ({ role: 'wanted' as const, key, outcome: endOfRequest(cell) })),
      ...(takesOver ? [{ ...fallbackCall, outcome: 'answered' as const }] : []),
    ],
    answer: {
      ...ending(cell, takesOver),
      saysKeysAreOut: !takesOver && !isCommitted && keysAreOut,
      // The last failure of an answer that never came stands in the answer itself.
      failedAttempts: takesOver ? failed : failed.slice(1),
    },
    trace: [
      ...failures.flatMap(({ key, waitMs }) => [
        ...(waitMs === undefined ? [] : [{ waitedMs: waitMs }]),
        { role: 'wanted' as const, key, outcome, kind: fault.kind, durationMs: silenceMs(fault) },
      ]),
      ...(takesOver ? [{ ...fallbackCall, outcome: 'complete', kind: undefined, durationMs: 0 }] : []),
    ],
    usage: [
      ...failures.map(({ key }) => ({
        ...{ role: 'wanted' as const, key, outcome, kind: fault.kind, isCostRight: true },
        // What we gave up may go on at the provider: it is charged for once, as an under-estimate (SPEC 6).
        tokens: isCommitted || fault.silence !== undefined ? ('estimated' as const) : ('none' as const),
      })),
      ...(takesOver
        ? [{ ...fallbackCall, outcome: 'complete', kind: undefined, isCostRight: true, tokens: 'reported' as const }]
        : []),
    ],
    isSpendRight: true,
    openAttemptCount: 0,
    breakers: {
      wanted: row.countsForBreaker ? { state: 'closed', failures: failures.length } : undefined,
      fallback: undefined,
    },
    keys: { wanted: standings, fallback: [{ state: 'usable', untilMs: undefined }] },
    afterwards: 'complete',
  };
}

const fallbackCall = { role: 'fallback', key: 1 } as const satisfies { role: Role; key: number };

interface ExpectedFailure {
  readonly key: number;
  /** What was waited before; a matcher where chance has a say. */
  readonly waitMs: number | undefined;
  /** When it was known, from the start. */
  readonly atMs: number;
}

/** The calls to the model that fails, in order. */
function failuresOf({ fault, stage, keyCount }: Cell): readonly ExpectedFailure[] {
  const row: SpecRow = specRows[fault.kind];
  // What the reader has seen is not asked for again behind their back.
  const isCommitted = stage === 'after commit';
  const triesEach = isCommitted ? 1 : 1 + retriesOf(row, fault);
  const keysTried = row.nextKey && !isCommitted ? keyCount : 1;
  const failures: ExpectedFailure[] = [];
  let elapsedMs = 0;
  for (let key = 1; key <= keysTried; key += 1) {
    // The retries are of the model: what the first key has used up, the others do not get again.
    const tries = key === 1 ? triesEach : 1;
    for (let retry = 0; retry < tries; retry += 1) {
      elapsedMs += silenceMs(fault) + (retry === 0 ? 0 : (fault.retryAfterMs ?? 0));
      failures.push({ key, waitMs: retry === 0 ? undefined : waitBefore(retry, fault), atMs: elapsedMs });
    }
  }
  return failures;
}

function retriesOf({ sameKey }: SpecRow, { retryAfterMs }: Fault): number {
  if (retryAfterMs !== undefined && retryAfterMs > retryDefaults.longestObeyedMs) return 0;
  switch (sameKey) {
    case 'no':
      return 0;
    case 'once':
      return 1;
    case 'as often as allowed':
      return retryDefaults.retries;
    case 'only after a Retry-After':
      return retryAfterMs === undefined ? 0 : retryDefaults.retries;
  }
}

/** Full jitter: anything up to 250 ms x 2^n. A Retry-After is obeyed to the millisecond, as it is the longer one here. */
function waitBefore(retry: number, { retryAfterMs }: Fault): number {
  if (retryAfterMs !== undefined) return retryAfterMs;
  const mostMs = Math.min(retryDefaults.longestBackoffMs, retryDefaults.firstBackoffMs * 2 ** (retry - 1));
  const matcher: unknown = expect.toSatisfy((waitedMs: number) => waitedMs >= 0 && waitedMs <= mostMs);
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a matcher stands where the value will be
  return matcher as number;
}

function fallsBack({ fault, fallback }: Cell): boolean {
  if (fallback === 'none') return false;
  switch (specRows[fault.kind].fallback) {
    case 'yes':
      return true;
    case 'no':
      return false;
    case 'to a larger window':
      return fallback !== 'smaller window';
    case 'if the policy allows':
      return fallback === 'larger window, filter allowed';
  }
}

function ending({ fault, stage }: Cell, takesOver: boolean) {
  if (takesOver) {
    const answeredBy = 'fallback' as const;
    return { status: 'complete', text: fallbackText, answeredBy, insteadOf: 'wanted' as const, failureKind: undefined };
  }
  const isCommitted = stage === 'after commit';
  return {
    status: isCommitted ? 'interrupted' : 'failed',
    text: isCommitted ? partialText : '',
    answeredBy: 'wanted' as const,
    insteadOf: undefined,
    failureKind: fault.kind,
  };
}

/** The last failure of a key counts; a rest that is over when the turn ends has been one. */
function keyStandings(
  { fault, keyCount }: Cell,
  failures: readonly ExpectedFailure[],
  dayEndsInMs: number,
): readonly KeyStanding[] {
  const { keyBecomes } = specRows[fault.kind];
  const endMs = failures.at(-1)?.atMs ?? 0;
  return Array.from({ length: keyCount }, (_, index) => {
    const failure = failures.findLast(({ key }) => key === index + 1);
    if (!failure || keyBecomes === 'usable') return usable;
    if (keyBecomes === 'refused') return { state: 'refused', untilMs: undefined };
    const untilMs = keyBecomes === 'out' ? dayEndsInMs : failure.atMs + (fault.retryAfterMs ?? usualCoolingMs);
    return untilMs > endMs ? { state: keyBecomes, untilMs } : usable;
  });
}

const usable: KeyStanding = { state: 'usable', untilMs: undefined };

function silenceMs({ silence }: Fault): number {
  return silence === undefined ? 0 : timeoutsMs[silence];
}

/** Who ended the request: whoever stalls must find that the client has left. */
function endOfRequest({ steps }: Cell): Outcome {
  if (steps.some(({ type }) => type === 'stall')) return 'client-left';
  return steps.some(({ type }) => type === 'refuse') ? 'answered' : 'broken';
}
