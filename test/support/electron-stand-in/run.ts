/**
 * One run of the stand-in. Electron is a module with one state for the whole process, and so is this: tests that need
 * another run load the module again.
 */
export interface Run {
  isReady: boolean;
  /** Calls whose order matters, as `part.member`. */
  readonly journal: string[];
  exitCode: number | undefined;
}

export const run: Run = { isReady: false, journal: [], exitCode: undefined };

export function record(call: string): void {
  run.journal.push(call);
}

/** Electron throws, or silently does nothing, when these come late. */
export function onlyBeforeReady(call: string): void {
  if (run.isReady) throw new Error(`${call} must be called before ready`);
  record(call);
}

export function onlyAfterReady(call: string): void {
  if (!run.isReady) throw new Error(`${call} cannot be used before ready`);
  record(call);
}
