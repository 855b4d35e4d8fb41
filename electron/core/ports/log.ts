export type LogDetails = Readonly<Record<string, unknown>>;

/** JSON lines; every implementation redacts secrets before it writes. */
export interface Log {
  readonly info: (event: string, details?: LogDetails) => void;
  readonly warn: (event: string, details?: LogDetails) => void;
  readonly error: (event: string, details?: LogDetails) => void;
}
