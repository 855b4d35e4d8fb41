import { z } from 'zod';
import { Message } from '../../shared/model/message.ts';
import { searchableText } from '../../shared/model/searchable-text.ts';
import type { Database } from './database.ts';
import { entryOfMoment, entriesPerMs } from './search-entry.ts';
import { sql } from './sql.ts';
import { citationCount } from './citation-count.ts';

/** Messages, and about as many characters, that one step takes in: a few milliseconds' work. */
const stepMessages = 64;
const stepCharacters = 6_000;
/** What a step adds is written anew about six times until it lies in the largest part of the index. */
const mergedPages = 36;

const Waiting = z.object({
  seq: z.int(),
  conversationId: z.string(),
  role: Message.shape.role,
  text: z.string(),
  reasoning: z.exactOptional(z.string()),
  citationCount: z.int(),
  model: z.string().optional(),
  createdAt: z.int(),
});
type Waiting = z.infer<typeof Waiting>;
const Sized = z.object({ seq: z.int(), characters: z.int() });

/** Takes the newest of those that wait into the index, as many as that share of a step; answers whether more wait. */
export function indexSome(db: Database, share: number): boolean {
  const next = chooseNext(db, stepCharacters * share);
  if (next.length === 0) return false;
  db.atomically(() => {
    // In the order of the index: going back would end a segment of it with each message.
    const waiting = next.map((seq) => readWaiting(db, seq)).toSorted((one, other) => one.createdAt - other.createdAt);
    for (const message of waiting) indexMessage(db, message);
    db.run(sql`
      INSERT INTO message_search (message_search, rank)
      VALUES ('merge', ${Math.ceil(mergedPages * share)})`);
  });
  return !isComplete(db);
}

export function isComplete(db: Database): boolean {
  return db.first(sql`SELECT message_seq FROM search_pending LIMIT 1`, z.object({})) === undefined;
}

/** At least one, however long it is. */
function chooseNext(db: Database, mostCharacters: number): readonly number[] {
  const candidates = db.all(
    sql`
      SELECT seq, LENGTH(text) + LENGTH(COALESCE(reasoning, '')) AS characters
      FROM (SELECT message_seq FROM search_pending ORDER BY message_seq DESC LIMIT ${stepMessages})
      CROSS JOIN messages ON seq = message_seq
      ORDER BY seq DESC`,
    Sized,
  );
  let characters = 0;
  const end = candidates.findIndex((one) => (characters += one.characters) > mostCharacters);
  return candidates.slice(0, end === -1 ? candidates.length : Math.max(1, end)).map(({ seq }) => seq);
}

function readWaiting(db: Database, seq: number): Waiting {
  const message = db.first(
    sql`
      SELECT
        seq,
        conversation_id,
        role,
        text,
        reasoning,
        ${citationCount} AS citation_count,
        provenance_json ->> '$.model' AS model,
        created_at
      FROM messages
      WHERE seq = ${seq}`,
    Waiting,
  );
  if (!message) throw new Error(`Message ${seq} waits to be indexed but is not there.`);
  return message;
}

function indexMessage(db: Database, { seq, conversationId, role, model, createdAt, ...said }: Waiting): void {
  db.run(sql`
    DELETE FROM search_entries
    WHERE message_seq = ${seq}`);
  db.run(sql`
    DELETE FROM search_pending
    WHERE message_seq = ${seq}`);
  const { text, reasoning } = searchableText({ role, ...said });
  if (text === '' && reasoning === '') return;
  const entry = freeEntry(db, createdAt);
  db.run(sql`
    INSERT INTO search_entries (entry, message_seq, conversation_id, role, model, has_code)
    VALUES (${entry}, ${seq}, ${conversationId}, ${role}, ${model}, ${said.text.includes('```')})`);
  db.run(sql`
    INSERT INTO message_search (rowid, text)
    VALUES (${entry}, ${`${text}\n\n${reasoning}`})`);
}

/** The first number of that millisecond that is free, or of one of the next where all are taken. */
function freeEntry(db: Database, createdAt: number): number {
  for (let first = entryOfMoment(createdAt); ; first += entriesPerMs) {
    const taken = db.first(
      sql`
        SELECT MAX(entry) AS last
        FROM search_entries
        WHERE entry >= ${first}
          AND entry < ${first + entriesPerMs}`,
      z.object({ last: z.int().optional() }),
    );
    const free = taken?.last === undefined ? first : taken.last + 1;
    if (free < first + entriesPerMs) return free;
  }
}
