// Notes are short and few beside messages: they are indexed as they are written.
const noteIndex = `
  CREATE VIRTUAL TABLE note_search USING fts5 (
    text,
    content = '',
    contentless_delete = 1,
    tokenize = 'trigram remove_diacritics 1'
  );

  CREATE TABLE note_entries (
    entry INTEGER PRIMARY KEY,
    note_id TEXT NOT NULL UNIQUE REFERENCES notes (id) ON DELETE CASCADE
  ) STRICT;

  CREATE TRIGGER search_note_inserted AFTER INSERT ON notes
  BEGIN
    INSERT INTO note_entries (note_id) VALUES (new.id);
    INSERT INTO note_search (rowid, text)
    SELECT entry, new.text FROM note_entries WHERE note_id = new.id;
  END;

  CREATE TRIGGER search_note_changed AFTER UPDATE OF text ON notes
  WHEN new.text <> old.text
  BEGIN
    UPDATE note_search SET text = new.text
    WHERE rowid = (SELECT entry FROM note_entries WHERE note_id = new.id);
  END;

  CREATE TRIGGER search_note_deleted AFTER DELETE ON note_entries
  BEGIN
    DELETE FROM note_search WHERE rowid = old.entry;
  END;
`;

const whatIsThere = `
  INSERT INTO note_entries (note_id)
  SELECT id FROM notes ORDER BY created_at, id;

  INSERT INTO note_search (rowid, text)
  SELECT entry, text FROM note_entries JOIN notes ON notes.id = note_id ORDER BY entry;
`;

/** Part of version 4: notes are found by what they say. */
export const searchNotes: readonly string[] = [noteIndex, whatIsThere];
