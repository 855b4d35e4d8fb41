import { z } from 'zod';
import { Budget } from '../../shared/model/budget.ts';
import type { BudgetStore } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

export function createBudgetStore(db: Database): BudgetStore {
  return {
    list: () => listBudgets(db),
    save: (budget) => saveBudget(db, Budget.parse(budget)),
    remove: (id) => removeBudget(db, id),
  };
}

const StoredBudget = z.strictObject({ budget: Budget });

function listBudgets(db: Database): readonly Budget[] {
  const stored = db.all(
    sql`
      SELECT budget_json
      FROM budgets
      ORDER BY created_at, rowid`,
    StoredBudget,
  );
  return stored.map(({ budget }) => budget);
}

function saveBudget(db: Database, budget: Budget): void {
  db.run(sql`
    INSERT INTO budgets (id, created_at, budget_json)
    VALUES (${budget.id}, ${budget.createdAt}, ${toJson(budget)})
    ON CONFLICT (id) DO UPDATE SET
      created_at = excluded.created_at,
      budget_json = excluded.budget_json`);
}

function removeBudget(db: Database, id: string): void {
  db.run(sql`
    DELETE FROM budgets
    WHERE id = ${id}`);
}
