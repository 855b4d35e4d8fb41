import type { Step } from '../../../support/fake-provider/step.ts';
import { type Fault, faults, type Stage, stages } from './faults.ts';

export const keyCounts = [1, 3] as const;

/** What stands behind the model that fails, as far as SPEC 6 tells cases apart. */
export const fallbacks = ['none', 'larger window', 'smaller window', 'larger window, filter allowed'] as const;
export type FallbackCase = (typeof fallbacks)[number];

/** One case of the matrix. */
export interface Cell {
  readonly fault: Fault;
  readonly stage: Stage;
  readonly steps: readonly Step[];
  readonly keyCount: (typeof keyCounts)[number];
  readonly fallback: FallbackCase;
}

/** A fault that a stage cannot have, and why. */
export interface Impossible {
  readonly fault: Fault;
  readonly stage: Stage;
  readonly reason: string;
}

export function cellsOf(fault: Fault): readonly Cell[] {
  return stages.flatMap((stage) => {
    const steps = fault.at[stage];
    if (typeof steps === 'string') return [];
    return keyCounts.flatMap((keyCount) => fallbacks.map((fallback) => ({ fault, stage, steps, keyCount, fallback })));
  });
}

export function impossibleCases(): readonly Impossible[] {
  return faults.flatMap((fault) =>
    stages.flatMap((stage) => {
      const reason = fault.at[stage];
      return typeof reason === 'string' ? [{ fault, stage, reason }] : [];
    }),
  );
}

export function titleOf({ stage, keyCount, fallback }: Cell): string {
  return `${stage}, ${String(keyCount)} ${keyCount === 1 ? 'key' : 'keys'}, fallback: ${fallback}`;
}
