import type { RuleId } from '../../shared/model/rule.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

/** The state that says which save of many rules counts. */
export const takenKind = 'taken-rules';

/** The parts of a save are states of a kind of its own. */
export function stagedKind(saveId: string): string {
  return `${stagedPrefix}${saveId}`;
}

export const stagedPrefix = 'staged-rules:';

/** The rule was written after the save that counts, or is settled by it. */
export function forgetTakenRule(db: Database, id: RuleId): void {
  db.run(sql`
    DELETE FROM states
    WHERE id = ${id} AND kind IN (
      SELECT ${stagedPrefix} || id
      FROM states
      WHERE kind = ${takenKind}
    )`);
}
