import { createStore, type StoreApi } from 'zustand/vanilla';
import { emptyHandoffNote, writeHandoffNote } from '../../shared/model/handoff-note.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { createHandoffDrafts } from './draft-handoff.ts';
import {
  type HandoffForm,
  type HandoffFormAccess,
  type HandoffFormDeps,
  type HandoffFormState,
  openForm,
} from './handoff-form.ts';
import { createHandoffSending } from './send-handoff.ts';
import { createHandoffWeighing } from './weigh-handoff.ts';

export type HandoffFormStore = StoreApi<HandoffFormState>;

/** What is filled in to hand a conversation off; kept until it is sent, also while the dialog is closed. */
export function createHandoffFormStore(deps: HandoffFormDeps): HandoffFormStore {
  return createStore<HandoffFormState>()((set, get) => {
    const change = (id: ConversationId, changed: Partial<HandoffForm>) => {
      const form = get().forms[id];
      if (form) set({ forms: { ...get().forms, [id]: { ...form, ...changed } } });
    };
    const access: HandoffFormAccess = { ...deps, get, set, change };
    const weighing = createHandoffWeighing(access);
    const drafts = createHandoffDrafts(deps.core, {
      begun: (id) => change(id, { source: { by: 'drafting' } }),
      drafted: (id, note, source) => {
        change(id, { note, source });
        weighing.now(id);
      },
      ended: (id, problem) => change(id, { source: { by: 'person' }, ...(problem !== undefined && { problem }) }),
    });
    const withOpen = (run: (id: ConversationId, form: HandoffForm) => void) => {
      const open = openForm(get());
      if (open) run(open.id, open.form);
    };
    return {
      openId: undefined,
      forms: {},
      open: (id, model) => {
        const kept = get().forms[id];
        set({ openId: id, forms: { ...get().forms, [id]: kept ?? { ...emptyForm, model } } });
        weighing.now(id);
        if (!kept) drafts.begin({ conversationId: id });
      },
      close: () => {
        withOpen((id) => drafts.cancel(id));
        set({ openId: undefined, forms: withoutOpen(get()) });
      },
      write: (part, text) =>
        withOpen((id, { note }) => {
          change(id, { note: { ...note, [part]: text } });
          weighing.soon(id);
        }),
      chooseModel: (model) =>
        withOpen((id) => {
          change(id, { model });
          weighing.now(id);
        }),
      chooseWhat: (what) => withOpen((id) => change(id, { what })),
      draftAgain: () => withOpen((id) => drafts.begin({ conversationId: id, isAnew: true })),
      cancelDraft: () => withOpen((id) => drafts.cancel(id)),
      ...createHandoffSending(access, drafts.cancel),
    };
  });
}

const emptyForm: Omit<HandoffForm, 'model'> = {
  what: 'note',
  note: emptyHandoffNote,
  source: { by: 'person' },
  isSending: false,
};

/** The forms but the open one where nothing is in it: the next time it is drafted anew. */
function withoutOpen(state: HandoffFormState): HandoffFormState['forms'] {
  const open = openForm(state);
  if (!open || writeHandoffNote(open.form.note) !== '') return state.forms;
  const { [open.id]: _, ...others } = state.forms;
  return others;
}
