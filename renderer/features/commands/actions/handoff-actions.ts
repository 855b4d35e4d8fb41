import { beginHandoff, canHandOff } from '../../../client/begin-handoff.ts';
import { beginHandoffNote } from '../../../client/begin-note.ts';
import type { Stores } from '../../../client/stores.ts';
import type { CommandActions } from '../command-action.ts';

/** Passes the conversation on, and keeps what the next model has to know. */
export function handoffActions(stores: Stores) {
  const { notes, noteLibrary } = stores;
  return {
    'hand-off': { canRun: () => canHandOff(stores), run: () => beginHandoff(stores) },
    'handoff-note': {
      canRun: () => notes.getState().place?.conversationId !== undefined,
      run: () => beginHandoffNote(stores),
    },
    'all-notes': {
      run: () => {
        const { place } = notes.getState();
        if (place) noteLibrary.getState().open(place.workspaceId);
      },
    },
  } satisfies Partial<CommandActions>;
}
