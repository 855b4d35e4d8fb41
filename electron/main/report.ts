/** Tells the log that something went wrong in the shell; redaction happens where it is written. */
export type Report = (event: string, details?: Readonly<Record<string, unknown>>) => void;
