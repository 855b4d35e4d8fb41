const files = `
  CREATE TABLE attachments (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    attachment_json TEXT NOT NULL,
    kept_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE attachment_files (
    attachment_id TEXT NOT NULL REFERENCES attachments (id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (attachment_id, sha256)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX attachment_files_by_hash ON attachment_files (sha256);
`;

// Who uses an attachment, in which place. An attachment goes once nobody does.
const uses = `
  CREATE TABLE message_attachments (
    message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    attachment_id TEXT NOT NULL REFERENCES attachments (id),
    PRIMARY KEY (message_id, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE draft_attachments (
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    attachment_id TEXT NOT NULL REFERENCES attachments (id),
    PRIMARY KEY (conversation_id, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE queued_attachments (
    queued_message_id TEXT NOT NULL REFERENCES queued_messages (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    attachment_id TEXT NOT NULL REFERENCES attachments (id),
    PRIMARY KEY (queued_message_id, position)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX message_attachments_by_attachment ON message_attachments (attachment_id);
  CREATE INDEX draft_attachments_by_attachment ON draft_attachments (attachment_id);
  CREATE INDEX queued_attachments_by_attachment ON queued_attachments (attachment_id);
`;

/** Part of version 4: files, and the messages, drafts and waiting messages that they belong to. */
export const attachments: readonly string[] = [files, uses];
