import { z } from 'zod';
import type { UsageSpan } from '../../shared/model/usage-filter.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';
import { StoredPage, type UsagePage } from './usage-page.ts';
import { inHoursOf } from './usage-pages.ts';

/** Pages that were read lately stay at hand: one filter after the other passes over the same ones. */
export interface PageShelf {
  /** Those of all records in the hours of the span that are packed. */
  readonly read: (span: UsageSpan) => readonly UsagePage[];
}

/** Each takes about 80 bytes. */
const mostRecords = 200_000;

export function createPageShelf(db: Database): PageShelf {
  /** Those that were not asked for the longest come first. */
  const shelf = new Map<number, ShelvedPage>();
  let recordCount = 0;

  const remove = ({ id }: ShelvedPage) => {
    recordCount -= shelf.get(id)?.recordCount ?? 0;
    shelf.delete(id);
  };
  const putLast = (page: ShelvedPage) => {
    remove(page);
    shelf.set(page.id, page);
    recordCount += page.recordCount;
  };
  const tidy = () => {
    for (const page of shelf.values()) {
      if (recordCount <= mostRecords) return;
      remove(page);
    }
  };
  return {
    read: (span) => {
      const ids = listIds(db, span);
      const isAtHand = ids.every((id) => shelf.has(id));
      const pages = isAtHand ? ids.flatMap((id) => shelf.get(id) ?? []) : readPages(db, span);
      pages.forEach(putLast);
      tidy();
      return pages.map(({ page }) => page);
    },
  };
}

/** What stands under an id never changes: where records come or go, other pages take the place of those of the hour. */
function listIds(db: Database, span: UsageSpan): readonly number[] {
  const rows = db.all(
    sql`
      SELECT id
      FROM usage_pages
      WHERE ${inHoursOf(span)}
      ORDER BY starts_at`,
    z.strictObject({ id: z.int() }),
  );
  return rows.map(({ id }) => id);
}

interface ShelvedPage {
  readonly id: number;
  readonly recordCount: number;
  readonly page: UsagePage;
}

const PageRow = z
  .looseObject({ id: z.int(), recordCount: z.int() })
  .transform(({ id, recordCount, ...stored }): ShelvedPage => ({ id, recordCount, page: StoredPage.parse(stored) }));

function readPages(db: Database, span: UsageSpan): readonly ShelvedPage[] {
  return db.all(
    sql`
      SELECT id, record_count, values_json, codes, amounts
      FROM usage_pages
      WHERE ${inHoursOf(span)}
      ORDER BY starts_at`,
    PageRow,
  );
}
