import type { Database } from '../../electron/store/database.ts';
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts';
import { openDatabase } from '../../electron/store/open-database.ts';
import { sql } from '../../electron/store/sql.ts';
import { storePaths } from '../../electron/store/store-paths.ts';

export interface SeededSearch {
  readonly messageCount: number;
  readonly perConversation: number;
  readonly startedAt: number;
}

/** How many words there are; the n-th is about n times as rare as the first, as in any language. */
const wordCount = 20_000;
const onsets = 'b c d f g h j k l m n p r s t v w th st tr pl gr cr sh ch br fl sp qu z'.split(' ');
const vowels = 'a e i o u ai ea io ou ie'.split(' ');
const codas = ['', '', '', '', 'n', 's', 'r', 't', 'l', 'd', 'm', 'ng', 'ck', 'nt', 'p', 'x'];

/** Fills a database of the version before search with talk of a realistic mixture of words. */
export function seedBeforeSearch(directory: string, seeding: SeededSearch): void {
  const opened = openDatabase({
    paths: storePaths(directory),
    migrations: allMigrations.filter(({ version }) => version < 3),
    now: () => seeding.startedAt,
  });
  opened.db.atomically(() => insertTalk(opened.db, seeding));
  opened.connection.close();
}

/** Frequent words are short, rare ones have up to four syllables. */
export function wordAt(rank: number): string {
  const count = 1 + Math.floor(Math.log10(rank + 1) * 0.8);
  return Array.from({ length: count }, (_, index) => syllable((rank + 17) * (index * 7_919 + 31))).join('');
}

function syllable(number: number): string {
  const pick = (from: readonly string[], by: number) => from[Math.floor(number / by) % from.length] ?? '';
  return pick(onsets, 1) + pick(vowels, onsets.length) + pick(codas, onsets.length * vowels.length);
}

function insertTalk(db: Database, { messageCount, perConversation, startedAt }: SeededSearch): void {
  const random = createSequence();
  for (let number = 0; number < messageCount; number += 1) {
    const conversationId = `conversation-${Math.floor(number / perConversation)}`;
    const at = startedAt + number * 60_000;
    if (number % perConversation === 0) {
      const title = `About ${wordAt(number % wordCount)}`;
      insertConversation(db, { id: conversationId, title, at });
    }
    insertMessage(db, { number, conversationId, at, text: talk(random, number % 2 === 0 ? 30 : 120) });
  }
}

/** As version 2 has it. */
function insertConversation(db: Database, { id, title, at }: { id: string; title: string; at: number }): void {
  db.run(sql`
    INSERT INTO conversations (id, workspace_id, title, is_title_manual, draft, created_at, updated_at)
    VALUES (${id}, 'default', ${title}, ${false}, '', ${at}, ${at})`);
}

interface SeededMessage {
  readonly number: number;
  readonly conversationId: string;
  readonly at: number;
  readonly text: string;
}

function insertMessage(db: Database, { number, conversationId, at, text }: SeededMessage): void {
  const isAnswer = number % 2 === 1;
  const provenance = `{"model":"alpha/model-${number % 24}","modelLabel":"Model ${number % 24}"}`;
  db.run(sql`
    INSERT INTO messages (id, conversation_id, role, text, status, provenance_json, created_at, updated_at)
    VALUES (${`message-${number}`}, ${conversationId}, ${isAnswer ? 'assistant' : 'user'}, ${text}, 'complete',
      ${isAnswer ? provenance : undefined}, ${at}, ${at})`);
}

function talk(random: () => number, count: number): string {
  return Array.from({ length: count }, () => wordAt(Math.floor(wordCount ** random()) - 1)).join(' ');
}

/** Numbers in [0, 1), the same in each run. */
function createSequence(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
