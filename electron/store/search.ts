import type { SearchStore } from '../core/ports/search-store.ts';
import type { Database } from './database.ts';
import { indexSome, isComplete } from './index-messages.ts';
import { findMessages } from './search-messages.ts';
import { findNotes } from './search-notes.ts';
import { findTitles } from './search-titles.ts';

export function createSearchStore(db: Database): SearchStore {
  return {
    findMessages: (question, before) => findMessages(db, question, before),
    findNotes: (question, before) => findNotes(db, question, before),
    findTitles: (question, before) => findTitles(db, question, before),
    indexSome: (share) => indexSome(db, share),
    isComplete: () => isComplete(db),
  };
}
