import { sql } from './sql.ts';

/** How many sources a row of `messages` names. */
export const citationCount = sql`COALESCE(json_array_length(citations_json), 0)`;
