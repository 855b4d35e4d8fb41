import { z } from 'zod';
import { EpochMs } from '../../shared/model/quantities.ts';
import { Rule, RuleId } from '../../shared/model/rule.ts';
import type { StagedRuleChange, StagedRuleStore } from '../core/ports/staged-rule-store.ts';
import type { Database } from './database.ts';
import { removeRule } from './removed-rules.ts';
import { saveRule } from './save-rule.ts';
import { sql, toJson } from './sql.ts';
import { stagedKind, stagedPrefix, takenKind } from './taken-rules.ts';

export function createStagedRuleStore(db: Database): StagedRuleStore {
  return {
    add: (saveId, changes) => {
      db.atomically(() => {
        for (const change of changes) stage(db, saveId, change);
      });
    },
    take: (saveId) => {
      settleTakenRules(db);
      db.run(sql`
        INSERT INTO states (kind, id, state_json)
        VALUES (${takenKind}, ${saveId}, 'true')`);
    },
    settleSome: () => settleSome(db),
    dropUnfinished: () => dropUnfinished(db),
  };
}

/** All that counts. */
export function settleTakenRules(db: Database): void {
  while (settleSome(db) > 0);
}

function stage(db: Database, saveId: string, change: StagedRuleChange): void {
  const id = change.type === 'save' ? change.rule.id : change.id;
  db.run(sql`
    INSERT INTO states (kind, id, state_json)
    VALUES (${stagedKind(saveId)}, ${id}, ${toJson(change)})
    ON CONFLICT (kind, id) DO UPDATE SET state_json = excluded.state_json`);
}

const StoredChange = z.strictObject({
  state: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('save'), rule: Rule }),
    z.strictObject({ type: z.literal('removal'), id: RuleId, removedAt: EpochMs }),
  ]),
});

/** So many take about 2 ms. */
const settledAtOnce = 40;

function settleSome(db: Database): number {
  const taken = db.first(
    sql`
      SELECT id
      FROM states
      WHERE kind = ${takenKind}`,
    z.strictObject({ id: z.string() }),
  );
  if (!taken) return 0;
  const kind = stagedKind(taken.id);
  return db.atomically(() => {
    const changes = db.all(
      sql`
        SELECT state_json
        FROM states
        WHERE kind = ${kind}
        ORDER BY id
        LIMIT ${settledAtOnce}`,
      StoredChange,
    );
    for (const { state } of changes) settle(db, state);
    if (changes.length < settledAtOnce) forgetTaken(db);
    return changes.length;
  });
}

function settle(db: Database, change: StagedRuleChange): void {
  if (change.type === 'save') saveRule(db, change.rule);
  else removeRule(db, change.id, change.removedAt);
}

function forgetTaken(db: Database): void {
  db.run(sql`
    DELETE FROM states
    WHERE kind = ${takenKind}`);
}

function dropUnfinished(db: Database): void {
  db.run(sql`
    DELETE FROM states
    WHERE kind >= ${stagedPrefix} AND kind < ${afterStaged} AND kind NOT IN (
      SELECT ${stagedPrefix} || id
      FROM states
      WHERE kind = ${takenKind}
    )`);
}

/** The first kind that no staged one reaches: `;` follows `:`. */
const afterStaged = stagedPrefix.replace(':', ';');
