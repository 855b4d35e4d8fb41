import { z } from 'zod';
import type { StateKind, StateStore } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

export function createStateStore(db: Database): StateStore {
  return {
    read: (kind) => readStates(db, kind),
    save: (kind, id, state) => (state === undefined ? forgetState(db, kind, id) : saveState(db, { kind, id, state })),
  };
}

const StoredState = z.strictObject({ id: z.string(), state: z.unknown() });

function readStates(db: Database, kind: StateKind): ReadonlyMap<string, unknown> {
  const stored = db.all(
    sql`
      SELECT id, state_json
      FROM states
      WHERE kind = ${kind}
      ORDER BY id`,
    StoredState,
  );
  return new Map(stored.map(({ id, state }) => [id, state]));
}

interface State {
  readonly kind: StateKind;
  readonly id: string;
  readonly state: unknown;
}

function saveState(db: Database, { kind, id, state }: State): void {
  db.run(sql`
    INSERT INTO states (kind, id, state_json)
    VALUES (${kind}, ${id}, ${toJson(state)})
    ON CONFLICT (kind, id) DO UPDATE SET state_json = excluded.state_json`);
}

function forgetState(db: Database, kind: StateKind, id: string): void {
  db.run(sql`
    DELETE FROM states
    WHERE kind = ${kind} AND id = ${id}`);
}
