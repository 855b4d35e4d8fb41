/** A short id, equal for equal errors, so that one in a report can be found again among those in the console. */
export function nameError(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
  let hash = fnvOffset;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), fnvPrime);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The two numbers of the 32-bit FNV-1a hash. */
const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;
