const EXCERPT_CHARACTERS = 500;

/** The first characters of an event as JSON, to be shown where it cannot be read. */
export function excerptOf(value: unknown): string {
  try {
    return JSON.stringify(value).slice(0, EXCERPT_CHARACTERS);
  } catch (error) {
    // JSON is read to any depth, but written only as deep as the stack goes.
    if (error instanceof RangeError) return '(too deeply nested to show)';
    throw error;
  }
}
