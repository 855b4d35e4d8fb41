/** Part of version 4. */
export const attachments: readonly string[] = [];
