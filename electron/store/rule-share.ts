import { type RuleId, RuleShare } from '../../shared/model/rule.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

/** Of the newest messages: a message counts with its first attempt, what the program asks for itself does not. */
export function readRuleShare(db: Database, id: RuleId, messageLimit: number): RuleShare {
  const counted = db.first(
    sql`
      SELECT COUNT(*) AS message_count, COUNT(*) FILTER (WHERE rule_id = ${id}) AS taken_count
      FROM (
        SELECT rule_id
        FROM usage_records INDEXED BY usage_records_of_messages
        WHERE attempt_index = 0 AND message_id IS NOT NULL
        ORDER BY at DESC
        LIMIT ${messageLimit}
      )`,
    RuleShare,
  );
  return counted ?? { takenCount: 0, messageCount: 0 };
}
