import type { Migration } from '../migrate.ts';

/**
 * Version 9: messages are found by what is shown of them, and answers by their reasoning as well. What the index holds
 * stays until the background has taken each message in anew, the newest first.
 */
export const visibleWords: Migration = {
  version: 9,
  up: (db) => db.execute(takeInAnew),
};

const takeInAnew = `
  INSERT OR IGNORE INTO search_pending (message_seq)
  SELECT seq FROM messages WHERE status <> 'streaming';
`;
