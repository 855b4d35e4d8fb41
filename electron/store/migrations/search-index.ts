import type { Migration } from '../migrate.ts';

/**
 * Version 3: search. Titles are indexed at once. Messages wait in `search_pending` until the background takes them in,
 * those that were there before as well, so that neither a start nor an answer waits for the index.
 */
export const searchIndex: Migration = {
  version: 3,
  up: (db) => {
    for (const script of [messageIndex, titleIndex, whatIsThere]) db.execute(script);
  },
};

// Left to itself the index would merge its parts in long strokes; the background does it in short ones.
// Entries are numbered by the time of their message, so that the index itself reads newest first and within dates.
// An answer that grows has status 'streaming' and is not looked at: appending never sets the status.
const messageIndex = `
  CREATE VIRTUAL TABLE message_search USING fts5 (
    text,
    content = '',
    contentless_delete = 1,
    tokenize = 'trigram remove_diacritics 1'
  );

  INSERT INTO message_search (message_search, rank)
  VALUES ('automerge', 0);

  CREATE TABLE search_entries (
    entry INTEGER PRIMARY KEY,
    message_seq INTEGER NOT NULL UNIQUE REFERENCES messages (seq) ON DELETE CASCADE,
    conversation_id TEXT NOT NULL,
    role TEXT NOT NULL,
    model TEXT,
    has_code INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE search_pending (
    message_seq INTEGER PRIMARY KEY REFERENCES messages (seq) ON DELETE CASCADE
  ) STRICT;

  CREATE TRIGGER search_message_inserted AFTER INSERT ON messages
  WHEN new.status <> 'streaming'
  BEGIN
    INSERT OR IGNORE INTO search_pending (message_seq) VALUES (new.seq);
  END;

  CREATE TRIGGER search_message_ended AFTER UPDATE OF status ON messages
  WHEN new.status <> 'streaming'
  BEGIN
    INSERT OR IGNORE INTO search_pending (message_seq) VALUES (new.seq);
  END;

  CREATE TRIGGER search_entry_deleted AFTER DELETE ON search_entries
  BEGIN
    DELETE FROM message_search WHERE rowid = old.entry;
  END;
`;

const titleIndex = `
  CREATE VIRTUAL TABLE title_search USING fts5 (
    title,
    content = '',
    contentless_delete = 1,
    tokenize = 'trigram remove_diacritics 1'
  );

  CREATE TABLE title_entries (
    entry INTEGER PRIMARY KEY,
    conversation_id TEXT NOT NULL UNIQUE REFERENCES conversations (id) ON DELETE CASCADE
  ) STRICT;

  CREATE TRIGGER search_conversation_inserted AFTER INSERT ON conversations
  BEGIN
    INSERT INTO title_entries (conversation_id) VALUES (new.id);
    INSERT INTO title_search (rowid, title)
    SELECT entry, new.title FROM title_entries WHERE conversation_id = new.id;
  END;

  CREATE TRIGGER search_title_changed AFTER UPDATE OF title ON conversations
  WHEN new.title <> old.title
  BEGIN
    UPDATE title_search SET title = new.title
    WHERE rowid = (SELECT entry FROM title_entries WHERE conversation_id = new.id);
  END;

  CREATE TRIGGER search_title_deleted AFTER DELETE ON title_entries
  BEGIN
    DELETE FROM title_search WHERE rowid = old.entry;
  END;
`;

const whatIsThere = `
  INSERT INTO title_entries (conversation_id)
  SELECT id FROM conversations ORDER BY created_at, id;

  INSERT INTO title_search (rowid, title)
  SELECT entry, title FROM title_entries JOIN conversations ON conversations.id = conversation_id ORDER BY entry;

  INSERT INTO search_pending (message_seq)
  SELECT seq FROM messages WHERE status <> 'streaming';
`;
