import { measureIdle } from './chat/measure-idle.ts';
import { measureMessageList } from './chat/measure-message-list.ts';
import { measureSearch } from './chat/measure-search.ts';
import { measureStreaming } from './chat/measure-streaming.ts';
import { measureSwitching } from './chat/measure-switching.ts';
import { withApp } from './with-app.ts';

/** The chat of somebody who has said a lot: 200,000 messages in all, the newest conversations of 2,000, 2 and none. */
await withApp({ messageCounts: [2_000, 2, 0], olderMessageCount: 197_998 }, async (app) => {
  await measureMessageList(app);
  await measureSwitching(app);
  await measureSearch(app);
  await measureIdle(app);
  await app.page.getByRole('link', { name: 'Conversation 0', exact: true }).click();
  await measureStreaming(app);
});
process.exit(0);
