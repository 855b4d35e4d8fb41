import type { z } from 'zod';

/** The part of `sessionStorage` that keeps texts. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What was kept under `key`; nothing where it is absent or not of that shape. */
export function readStored<Value>(storage: TextStorage, key: string, schema: z.ZodType<Value>): Value | undefined {
  const stored = storage.getItem(key);
  if (stored === null) return undefined;
  const parsed = schema.safeParse(parseJson(stored));
  return parsed.success ? parsed.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
