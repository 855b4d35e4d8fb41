import type { Import } from '../../../shared/model/import.ts';

/** An import under way, being read or being taken back. */
export interface RunningImport {
  current: Import;
  /** Stops the reading; taking back is never stopped but by the end of the program. */
  readonly reading: AbortController;
  /** Why it is taken back. */
  because: string | undefined;
  /** Nobody asked for its end. */
  isFailed?: boolean;
}
