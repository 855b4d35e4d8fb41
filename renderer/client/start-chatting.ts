import { firstUsableModel } from '../../shared/model/first-usable-model.ts';
import type { ProviderId } from '../../shared/model/ids.ts';
import { openConversationId } from './conversations-state.ts';
import type { Stores } from './stores.ts';

/** Ends the welcome in an empty conversation that `providerId` answers. */
export async function startChatting(stores: Stores, providerId: ProviderId): Promise<void> {
  const { settings, beginning, conversations, providers, models, routes } = stores;
  void settings.getState().update({ hasSeenWelcome: true });
  await beginning.getState().openNew();
  const id = openConversationId(routes);
  if (id === undefined) return;
  const provider = providers.getState().providers.find((known) => known.id === providerId);
  const known = models.getState().models.filter(({ isUsable }) => isUsable);
  const model = provider && firstUsableModel([provider], known);
  if (!model) return;
  // Cloud providers answer by themselves unless another one comes first.
  const automatic = firstUsableModel(providers.getState().providers, known);
  if (provider.kind === 'cloud' && automatic?.providerId === providerId) return;
  await conversations.getState().chooseModel(id, model.ref);
}

/** Leaves the welcome without connecting anything. */
export function skipWelcome({ settings, routes }: Stores): void {
  void settings.getState().update({ hasSeenWelcome: true });
  routes.getState().go({ name: 'chat' });
}
