import type { Stores } from '../core/ports/stores.ts';
import { connectReadOnly } from './connect.ts';
import { createStores } from './create-stores.ts';
import { createDatabase } from './database.ts';

export interface ReadingStore {
  readonly stores: Pick<Stores, 'conversations' | 'messages'>;
  readonly close: () => void;
}

/** One moment of a database that another thread writes. */
export function openForReading(path: string): ReadingStore {
  const connection = connectReadOnly(path);
  connection.exec('BEGIN');
  const db = createDatabase(connection, { path, readOnlyReason: 'It is being exported.' });
  return { stores: createStores(db), close: () => connection.close() };
}
