import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { PolicyScope } from '../../shared/model/policy.ts';
import { currentWorkspaceId } from './choose-workspace.ts';
import { scopeAt } from './current-scope.ts';
import type { Stores } from './stores.ts';

/** Reads the limits of policies where the person is, again when they are there, and when more is spent of them. */
export function followPolicyLimits(core: CoreApi, stores: Stores): readonly (() => void)[] {
  const { routes, settings, workspaces, conversations, spend } = stores;
  let followed = '';
  const follow = () => {
    if (placesText(stores) !== followed) read();
  };
  const read = () => {
    followed = placesText(stores);
    readPolicyLimits(stores);
  };
  return [
    core.on('policies-changed', read),
    core.on('usage-changed', read),
    ...[routes, settings, workspaces, conversations, spend].map((store) => store.subscribe(follow)),
  ];
}

export function readPolicyLimits(stores: Stores): void {
  void stores.policyLimits.getState().read(placesOf(stores));
}

/** What the next message is bound by, and what the page shows. */
function placesOf(stores: Stores): readonly PolicyScope[] {
  const { route } = stores.routes.getState();
  const here = scopeAt(route, currentWorkspaceId(stores));
  const isSpend = route.name === 'spend';
  const workspace = isSpend ? stores.spend.getState().filter.workspace : undefined;
  return [
    here,
    ...(isSpend || (route.name === 'settings' && route.section === 'budgets') ? [profile] : []),
    ...(workspace === undefined ? [] : [{ layer: 'workspace', id: workspace } as const]),
  ];
}

/** A conversation that moved to another workspace is bound by other limits. */
function placesText(stores: Stores): string {
  const { route } = stores.routes.getState();
  const shown = stores.conversations
    .getState()
    .conversations.find(({ id }) => route.name === 'chat' && id === route.conversationId);
  return JSON.stringify([placesOf(stores), shown?.workspaceId]);
}

const profile = { layer: 'profile' } as const;
