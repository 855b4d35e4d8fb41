import type { Migration } from '../migrate.ts';
import { usagePagesTable } from './usage-pages.ts';

/** Version 11: pages of usage with a number of their own. They are packed anew: only what they are made of must be kept. */
export const pageIds: Migration = {
  version: 11,
  up: (db) => {
    db.execute('DROP TABLE usage_pages;');
    db.execute(usagePagesTable('usage_pages'));
  },
};
