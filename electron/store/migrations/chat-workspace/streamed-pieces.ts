/**
 * What a running answer has grown by since its message was last written. Appending to a long text would write all of it
 * again for every word; a piece is written by itself and taken into the message from time to time.
 */
export const streamedPieces: readonly string[] = [
  `
  CREATE TABLE streamed_pieces (
    message_seq INTEGER NOT NULL REFERENCES messages (seq) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    reasoning TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (message_seq, number)
  ) STRICT, WITHOUT ROWID;
`,
];
