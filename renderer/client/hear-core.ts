import type { CoreApi } from '../../shared/contract/core-api.ts';
import { ensureConversation } from './ensure-conversation.ts';
import { lookOnArrival } from './look-on-arrival.ts';
import type { Route } from './route.ts';
import type { Stores } from './stores.ts';

/** Keeps the stores in step with the core: events between connections, everything anew after each one. Answers with its stop. */
export function hearCore(core: CoreApi, stores: Stores): () => void {
  const stops = [
    core.on('conversation-changed', ({ conversation }) => stores.conversations.getState().accept(conversation)),
    core.on('turn-started', (turn) => stores.chat.getState().noteStarted(turn)),
    core.on('turn-ended', (turn) => stores.chat.getState().noteEnded(turn)),
    core.on('providers-changed', ({ providers }) => stores.providers.getState().accept(providers)),
    core.on('models-changed', ({ models }) => stores.models.getState().accept(models)),
    core.on('keys-changed', ({ keys }) => stores.keys.getState().accept(keys)),
    core.on('secrets-changed', ({ secrets }) => stores.appStatus.getState().acceptSecrets(secrets)),
    core.on('notices-changed', ({ notices }) => stores.appStatus.getState().acceptNotices(notices)),
    core.on('settings-changed', ({ settings }) => stores.settings.getState().accept(settings)),
    core.on('usage-changed', () => {
      void stores.usage.getState().read();
      void stores.chat.getState().readSpend();
    }),
    stores.connection.subscribe(({ isConnected }, before) => {
      if (isConnected && !before.isConnected) readAll(stores);
    }),
    stores.routes.subscribe(({ route }, before) => {
      if (route.name === 'chat') void stores.chat.getState().open(route.conversationId);
      ensureConversation(stores);
      if (placeOf(route) !== placeOf(before.route)) {
        stores.keys.getState().endTrial();
        lookOnArrival(stores);
      }
    }),
    ...[stores.conversations, stores.settings, stores.providers, stores.keys].map((store) =>
      store.subscribe(() => ensureConversation(stores)),
    ),
  ];
  if (stores.connection.getState().isConnected) readAll(stores);
  return () => {
    for (const stop of stops) stop();
  };
}

function readAll(stores: Stores): void {
  const { route } = stores.routes.getState();
  if (route.name === 'chat') void stores.chat.getState().open(route.conversationId);
  void stores.drafts.getState().flush();
  void stores.beginning.getState().flush();
  void stores.appStatus.getState().read();
  void stores.settings.getState().read();
  void stores.conversations.getState().read();
  void stores.providers.getState().read();
  void stores.models.getState().read();
  void stores.keys.getState().read();
  void stores.usage.getState().read();
  void stores.chat.getState().reattach();
  lookOnArrival(stores);
}

function placeOf(route: Route): string {
  return route.name === 'settings' ? `settings/${route.section}` : route.name;
}
