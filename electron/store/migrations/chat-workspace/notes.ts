/** Part of version 4. */
export const notes: readonly string[] = [];
