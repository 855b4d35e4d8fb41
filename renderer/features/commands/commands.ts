import type { CommandPlace } from '../../../shared/model/command.ts';
import { type CommandId, commandRows, type ListedCommand } from '../../../shared/model/command-rows.ts';
import type { Route } from '../../client/route.ts';
import type { Stores } from '../../client/stores.ts';
import { attachActions } from './actions/attach-actions.ts';
import { branchActions } from './actions/branch-actions.ts';
import { conversationActions } from './actions/conversation-actions.ts';
import { transferActions } from './actions/transfer-actions.ts';
import { findActions } from './actions/find-actions.ts';
import { focusedMessageActions } from './actions/focused-message-actions.ts';
import { handoffActions } from './actions/handoff-actions.ts';
import { healthActions } from './actions/health-actions.ts';
import { inspectorActions } from './actions/inspector-actions.ts';
import { organiseActions } from './actions/organise-actions.ts';
import { placeActions } from './actions/place-actions.ts';
import { routingActions } from './actions/routing-actions.ts';
import { spendActions } from './actions/spend-actions.ts';
import { trialActions } from './actions/trial-actions.ts';
import { windowActions } from './actions/window-actions.ts';
import type { CommandAction, CommandActions } from './command-action.ts';

/** A command with what it does in this window. */
export interface Command extends ListedCommand, CommandAction {
  readonly canRun: () => boolean;
}

/** Every command of the window, in the order of the list. */
export function createCommands(stores: Stores): readonly Command[] {
  const actions: CommandActions = {
    ...conversationActions(stores),
    ...organiseActions(stores),
    ...transferActions(stores),
    ...attachActions(),
    ...branchActions(stores),
    ...focusedMessageActions(stores),
    ...handoffActions(stores),
    ...inspectorActions(stores),
    ...findActions(stores),
    ...placeActions(stores),
    ...routingActions(stores),
    ...trialActions(stores),
    ...spendActions(stores),
    ...healthActions(stores),
    ...windowActions(stores),
  };
  return commandRows.map((row) => {
    const { run, canRun } = actions[row.id];
    return {
      ...row,
      run,
      canRun: () => isOnScreen(row.place, stores.routes.getState().route.name) && (canRun?.() ?? true),
    };
  });
}

export function runCommand(commands: readonly Command[], id: string): void {
  const command = findCommand(commands, id);
  if (command?.canRun()) command.run();
}

export function findCommand(commands: readonly Command[], id: CommandId): Command;
export function findCommand(commands: readonly Command[], id: string): Command | undefined;
export function findCommand(commands: readonly Command[], id: string): Command | undefined {
  return commands.find((known) => known.id === id);
}

/** Whether a command of that place is known on that screen. */
export function isOnScreen(place: CommandPlace = 'everywhere', screen: Route['name']): boolean {
  return place === 'everywhere' || screen === (place === 'message' ? 'chat' : place);
}
