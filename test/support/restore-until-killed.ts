import { writeSync } from 'node:fs';
import { openStore } from '../../electron/store/open-store.ts';
import { plainConversation } from '../store/samples.ts';

// A program of its own: goes back to the backup of the store at argv[2] and on again, over and over, and reports each
// round on standard output. It runs until it is killed.
const directory = process.argv[2] ?? '';
let now = Number(process.argv[3] ?? 0);

for (let round = 0; ; round += 1) {
  const store = openStore({ directory, now: () => (now += 1) });
  const [backup] = store.backups.list().filter(({ kind }) => kind === 'by-hand');
  if (!backup) throw new Error('There is no backup to go back to.');
  store.stores.conversations.save(plainConversation({ title: 'now' }));
  await store.backups.stage(backup.name);
  store.close();
  const restored = openStore({ directory, now: () => (now += 1) });
  if (restored.stores.conversations.read('conversation-1')?.title !== 'then') throw new Error('Nothing was restored.');
  restored.close();
  writeSync(1, `${round}\n`);
}
