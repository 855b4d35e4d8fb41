import { z } from 'zod';
import type { SearchStore } from '../core/ports/search-store.ts';
import type { MessageId } from '../../shared/model/ids.ts';
import type { Database } from './database.ts';
import { indexSome, isComplete } from './index-messages.ts';
import { findMessages } from './search-messages.ts';
import { findTitles } from './search-titles.ts';
import { sql } from './sql.ts';

export function createSearchStore(db: Database): SearchStore {
  return {
    findMessages: (question, before) => findMessages(db, question, before),
    findTitles: (question, before) => findTitles(db, question, before),
    textsOfPath: (leafId) => textsOfPath(db, leafId),
    indexSome: () => indexSome(db),
    isComplete: () => isComplete(db),
  };
}

const PathText = z.object({ id: z.string(), text: z.string() });

function textsOfPath(db: Database, leafId: MessageId): readonly z.infer<typeof PathText>[] {
  return db.all(
    sql`
      WITH RECURSIVE path (seq, parent, step) AS (
        SELECT seq, parent_id, 1
        FROM messages
        WHERE id = ${leafId}
        UNION ALL
        SELECT messages.seq, messages.parent_id, path.step + 1
        FROM path
        JOIN messages ON messages.id = path.parent
      )
      SELECT id, text
      FROM path
      JOIN messages USING (seq)
      ORDER BY path.step DESC`,
    PathText,
  );
}
