import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { WorkspaceId } from '../../../shared/model/ids.ts';
import { defaultWorkspaceId, type Workspace } from '../../../shared/model/workspace.ts';
import type { Random } from '../ports/random.ts';
import { wait } from '../ports/wait.ts';
import type { Turns } from '../turns/create-turns.ts';
import type { OrganisePorts } from './organise-conversation.ts';

export interface WorkspacePorts extends OrganisePorts {
  readonly random: Random;
  readonly turns: Pick<Turns, 'running' | 'cancel'>;
  /** Fires when the program ends: what is left to move is moved at the next start. */
  readonly closing: AbortSignal;
}

export interface Workspaces {
  readonly create: (title: string) => Workspace;
  readonly rename: (id: WorkspaceId, title: string) => Workspace;
  readonly remove: (id: WorkspaceId) => Promise<Workspace>;
  readonly restore: (id: WorkspaceId) => Promise<Workspace>;
}

/** Conversations that go or come back in one stroke: a millisecond's work. */
const movedAtOnce = 100;

export function createWorkspaces(ports: WorkspacePorts): Workspaces {
  const { stores, clock, random, turns, announce } = ports;
  const { workspaces } = stores;
  const read = (id: WorkspaceId): Workspace => {
    const workspace = workspaces.read(id);
    if (!workspace) throw notFound('workspace', id);
    return workspace;
  };
  const save = (workspace: Workspace): Workspace => {
    workspaces.save(workspace);
    announce('workspaces-changed', { workspaces: [...workspaces.list()] });
    return workspace;
  };
  return {
    create: (title) => save({ id: random.id(), title, createdAt: clock.now() }),
    rename: (id, title) => save({ ...read(id), title }),
    remove: async (id) => {
      if (id === defaultWorkspaceId) throw firstOneStays(read(id));
      // Answers nobody will read must not go on costing money.
      for (const turn of turns.running()) {
        if (stores.conversations.read(turn.conversationId)?.workspaceId === id) turns.cancel(turn.turnId);
      }
      // A moment after whatever was deleted by itself: that does not come back with its workspace.
      const removed = { ...read(id), deletedAt: clock.now() + 1 };
      workspaces.save(removed);
      await inSteps(ports, () => workspaces.deleteSome(movedAtOnce));
      return save(removed);
    },
    restore: async (id) => {
      const removed = read(id);
      const { deletedAt: _, ...restored } = removed;
      await inSteps(ports, () => workspaces.restoreSome(removed, movedAtOnce));
      return save(restored);
    },
  };
}

async function inSteps({ clock, closing }: WorkspacePorts, moveSome: () => number): Promise<void> {
  while (moveSome() === movedAtOnce && !closing.aborted) await wait(clock, 0, closing);
}

function firstOneStays({ title }: Workspace): ContractError {
  const message = `${title} is where everything without a workspace of its own belongs, so it stays. Rename it instead.`;
  return new ContractError({ code: 'conflict', message });
}
