import { notFound } from '../../shared/contract/errors.ts';
import type { MessageId } from '../../shared/model/ids.ts';
import type { MessageAddition } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { sql, type SqlQuery } from './sql.ts';

/** Text and reasoning of the row of `messages` with the pieces that are not taken into it yet. */
export const wholeText: SqlQuery = sql`
  ${withPieces(sql`text`)} AS text,
  NULLIF(${withPieces(sql`reasoning`)}, '') AS reasoning`;

/** Keeps a piece of a running answer: the cheap write, however long the answer is by now. */
export function addPiece(db: Database, id: MessageId, { text, reasoning, updatedAt }: MessageAddition): void {
  const added = db.run(sql`
    INSERT INTO streamed_pieces (message_seq, number, text, reasoning, updated_at)
    SELECT
      seq,
      (SELECT COALESCE(MAX(number) + 1, 0) FROM streamed_pieces WHERE message_seq = seq),
      ${text},
      ${reasoning},
      ${updatedAt}
    FROM messages
    WHERE id = ${id}`);
  if (added === 0) throw notFound('message', id);
}

/** Takes the pieces of an answer into its message. */
export function foldPieces(db: Database, id: MessageId): void {
  db.atomically(() => {
    db.run(sql`
      UPDATE messages
      SET
        text = ${withPieces(sql`text`)},
        reasoning = NULLIF(${withPieces(sql`reasoning`)}, ''),
        updated_at = COALESCE((SELECT MAX(updated_at) FROM streamed_pieces WHERE message_seq = seq), updated_at)
      WHERE id = ${id}`);
    removePieces(db, id);
  });
}

/** For a message that is written whole. */
export function removePieces(db: Database, id: MessageId): void {
  db.run(sql`
    DELETE FROM streamed_pieces
    WHERE message_seq = (SELECT seq FROM messages WHERE id = ${id})`);
}

/** Only an answer that runs, or ran when the program ended, has pieces. */
function withPieces(column: SqlQuery): SqlQuery {
  return sql`
    CASE status
      WHEN 'streaming' THEN COALESCE(messages.${column}, '') || COALESCE((
        SELECT group_concat(streamed_pieces.${column}, '' ORDER BY number)
        FROM streamed_pieces
        WHERE message_seq = messages.seq
      ), '')
      ELSE messages.${column}
    END`;
}
