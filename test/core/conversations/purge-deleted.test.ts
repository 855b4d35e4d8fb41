import { expect, test } from 'vitest';
import { purgeSomeDeleted } from '../../../electron/core/conversations/purge-deleted.ts';
import { keptAfterDeletionMs } from '../../../shared/model/conversation.ts';
import { openTemporaryStore } from '../../store/temporary-store.ts';
import { plainConversation, plainMessage } from '../../store/samples.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const deletedAt = 1_000;

test('what was in Recently deleted for 30 days goes for good while the program runs, and windows are told', () => {
  const { stores } = openTemporaryStore();
  const clock = createManualClock(deletedAt + keptAfterDeletionMs);
  const told: unknown[] = [];
  const step = () => purgeSomeDeleted({ clock, stores, announce: (name, payload) => told.push([name, payload]) });
  stores.conversations.save(plainConversation({ id: 'due', deletedAt }));
  stores.conversations.save(plainConversation({ id: 'later', deletedAt: deletedAt + 1 }));
  stores.messages.insert(plainMessage({ conversationId: 'due' }));

  const before = [step(), stores.conversations.read('due')?.id];
  clock.advance(1);
  const after = [step(), step(), step()];

  expect({
    before,
    after,
    told,
    left: ['due', 'later'].map((id) => stores.conversations.read(id)?.id),
  }).toStrictEqual({
    before: [false, 'due'],
    after: [true, true, false],
    told: [['conversation-purged', { id: 'due' }]],
    left: [undefined, 'later'],
  });
});
