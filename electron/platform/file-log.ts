import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { redact } from '../../shared/model/redact.ts';
import type { Log, LogDetails } from '../core/ports/log.ts';

const maxBytes = 5_000_000;

/**
 * A log of JSON lines. Every line is redacted before it is written, and written at once: the line that explains a
 * crash must not sit in a buffer. One older file is kept beside it as `.1`.
 */
export function createFileLog(path: string, now: () => number): Log {
  const write = (level: string, event: string, details?: LogDetails) => {
    const entry = { at: new Date(now()).toISOString(), level, event, ...details };
    const line = redact(JSON.stringify(entry, describeError));
    try {
      // Not before: a data directory that cannot be written may still be read.
      mkdirSync(dirname(path), { recursive: true });
      rotate(path);
      appendFileSync(path, `${line}\n`, { mode: 0o600 });
    } catch {
      // The disk is full or read-only. The program must not fail because its log cannot be written.
      process.stderr.write(`${line}\n`);
    }
  };
  return {
    info: (event, details) => write('info', event, details),
    warn: (event, details) => write('warn', event, details),
    error: (event, details) => write('error', event, details),
  };
}

function rotate(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maxBytes) renameSync(path, `${path}.1`);
}

/** Errors have no enumerable members; JSON alone would write `{}`. */
function describeError(_key: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const { name, message, stack, cause } = value;
  return { name, message, stack, ...(cause !== undefined && { cause }) };
}
