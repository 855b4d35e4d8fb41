import type { ConversationId } from '../../shared/model/ids.ts';
import { currentWorkspaceId } from './choose-workspace.ts';
import type { ConversationsStore } from './conversations-store.ts';
import type { SettingsStore } from './settings-store.ts';
import type { ToastStore } from './toast-store.ts';
import type { WorkspacesStore } from './workspaces-store.ts';

export interface SayWorkspaceDeps {
  readonly conversations: ConversationsStore;
  readonly workspaces: WorkspacesStore;
  readonly settings: SettingsStore;
  readonly toasts: ToastStore;
}

/** Says before a conversation is opened that it brings another workspace with it. */
export function sayWorkspace(deps: SayWorkspaceDeps, id: ConversationId): void {
  const { conversations, workspaces, toasts } = deps;
  const wanted = conversations.getState().conversations.find((known) => known.id === id);
  if (!wanted || wanted.workspaceId === currentWorkspaceId(deps)) return;
  const workspace = workspaces.getState().workspaces.find((known) => known.id === wanted.workspaceId);
  if (workspace) toasts.getState().show({ text: `You are in the workspace ${workspace.title} now.` });
}
