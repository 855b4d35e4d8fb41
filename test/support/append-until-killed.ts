import { writeSync } from 'node:fs';
import { openStore } from '../../electron/store/open-store.ts';
import { plainConversation, plainMessage } from '../store/samples.ts';

// A program of its own: streams numbers into a message of the store at argv[2], starting at argv[3], and reports each
// number on standard output once it is stored. It runs until it is killed.
const directory = process.argv[2] ?? '';
const first = Number(process.argv[3] ?? 0);

const { stores } = openStore({ directory, now: () => 1_000 });
if (!stores.messages.read('message-1')) {
  stores.conversations.save(plainConversation());
  stores.messages.insert(plainMessage({ text: '', status: 'streaming' }));
}
for (let number = first; ; number += 1) {
  stores.messages.append('message-1', { text: `${number};`, reasoning: '', updatedAt: 1_000 + number });
  writeSync(1, `${number}\n`);
}
