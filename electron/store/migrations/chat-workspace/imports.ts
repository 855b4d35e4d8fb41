/** Part of version 4. */
export const imports: readonly string[] = [];
