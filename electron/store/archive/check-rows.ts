import { z } from 'zod';
import type { Database } from '../database.ts';
import { createStores } from '../create-stores.ts';
import { sql } from '../sql.ts';

const pageLength = 200;

/** Reads everything once as the program will: what it could not read must not get in. Throws what reading throws. */
export function checkRows(db: Database): void {
  const stores = createStores(db);
  for (const { id } of db.all(sql`SELECT id FROM conversations`, z.object({ id: z.string() }))) {
    stores.conversations.read(id);
    let after: string | undefined;
    do {
      const page = stores.messages.ofConversation(id, { limit: pageLength, ...(after !== undefined && { after }) });
      after = page.length < pageLength ? undefined : page.at(-1)?.id;
    } while (after !== undefined);
    stores.handoffs.listOfConversation(id);
  }
  stores.workspaces.list();
  stores.rules.list();
  stores.rules.systemChanges();
  stores.budgets.list();
  stores.settings.read();
  stores.providers.listCustom();
  stores.providers.overrides();
  stores.models.list();
  stores.models.edits();
}
