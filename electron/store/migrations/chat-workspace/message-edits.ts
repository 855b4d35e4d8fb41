/** Part of version 4: new versions of messages that were begun and neither saved nor given up. */
export const messageEdits: readonly string[] = [
  `CREATE TABLE message_edits (
    message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
    text TEXT NOT NULL
  ) STRICT;`,
];
