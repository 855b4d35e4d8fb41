import type { Migration } from '../migrate.ts';
import { callHistory } from './call-history.ts';
import { chatWorkspace } from './chat-workspace.ts';
import { firstTables } from './first-tables.ts';
import { orchestratorTables } from './orchestrator-tables.ts';
import { pageIds } from './page-ids.ts';
import { removedRules } from './removed-rules.ts';
import { ruleTests } from './rule-tests.ts';
import { searchIndex } from './search-index.ts';
import { spend } from './spend.ts';
import { usagePages } from './usage-pages.ts';
import { visibleWords } from './visible-words.ts';

/** Every version of the database in order, from 1 without gaps. */
export const allMigrations: readonly Migration[] = [
  firstTables,
  orchestratorTables,
  searchIndex,
  chatWorkspace,
  spend,
  callHistory,
  ruleTests,
  removedRules,
  visibleWords,
  usagePages,
  pageIds,
];
