import type { SearchStore } from '../core/ports/search-store.ts';
import type { Database } from './database.ts';
import { indexSome, isComplete } from './index-messages.ts';
import { findMessages } from './search-messages.ts';
import { findTitles } from './search-titles.ts';

export function createSearchStore(db: Database): SearchStore {
  return {
    findMessages: (question, before) => findMessages(db, question, before),
    findTitles: (question, before) => findTitles(db, question, before),
    indexSome: () => indexSome(db),
    isComplete: () => isComplete(db),
  };
}
