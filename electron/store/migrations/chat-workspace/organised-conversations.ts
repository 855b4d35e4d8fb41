/** Part of version 4. */
export const organisedConversations: readonly string[] = [];
