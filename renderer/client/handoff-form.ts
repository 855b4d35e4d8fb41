import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { HandoffChoice } from '../../shared/model/handoff.ts';
import type { HandoffNote, HandoffNotePart } from '../../shared/model/handoff-note.ts';
import type { ConversationId, ModelRef } from '../../shared/model/ids.ts';
import type { TokenCount } from '../../shared/model/quantities.ts';
import type { Cost } from '../../shared/model/usage.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import type { ConversationsStore } from './conversations-store.ts';
import type { ToastStore } from './toast-store.ts';

/** One way of handing off, as the core weighs it. */
export interface HandoffOption {
  readonly what: HandoffChoice;
  readonly messageCount: number;
  readonly tokens: TokenCount;
  readonly cost: Cost;
}

/** Whose words the note holds. */
export type HandoffSource =
  | { readonly by: 'person' }
  | { readonly by: 'drafting' }
  | { readonly by: 'model'; readonly modelLabel: string; readonly cost?: Cost }
  /** Sentences of the conversation, because no model could be asked. */
  | { readonly by: 'extract'; readonly lostCost?: Cost }
  /** The newest handoff note; nothing was said since. */
  | { readonly by: 'kept' };

export interface HandoffForm {
  readonly model: ModelRef;
  readonly what: HandoffChoice;
  readonly note: HandoffNote;
  readonly source: HandoffSource;
  /** Absent until they are weighed. */
  readonly options?: readonly HandoffOption[];
  /** Who drafts, and about what that costs. Absent until it is weighed, and where no model can. */
  readonly draft?: { readonly modelLabel: string; readonly cost: Cost };
  readonly problem?: string;
  readonly isSending: boolean;
}

export interface HandoffFormDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly conversations: ConversationsStore;
  readonly clock: WindowClock;
}

export interface HandoffFormState {
  /** The conversation whose dialog is open. */
  readonly openId: ConversationId | undefined;
  /** What was filled in and not sent stays, by conversation. */
  readonly forms: Readonly<Record<ConversationId, HandoffForm>>;
  readonly open: (id: ConversationId, model: ModelRef) => void;
  readonly close: () => void;
  readonly write: (part: HandoffNotePart, text: string) => void;
  readonly chooseModel: (model: ModelRef) => void;
  readonly chooseWhat: (what: HandoffChoice) => void;
  readonly draftAgain: () => void;
  readonly cancelDraft: () => void;
  /** Answers whether it was handed off. */
  readonly send: () => Promise<boolean>;
  readonly saveNoteOnly: () => Promise<boolean>;
}

/** What the parts of the store of forms work with. */
export interface HandoffFormAccess extends HandoffFormDeps {
  readonly get: () => HandoffFormState;
  readonly set: (change: Partial<HandoffFormState>) => void;
  readonly change: (id: ConversationId, changed: Partial<HandoffForm>) => void;
}

export interface OpenForm {
  readonly id: ConversationId;
  readonly form: HandoffForm;
}

/** The form of the dialog that is open. */
export function openForm({ openId, forms }: HandoffFormState): OpenForm | undefined {
  const form = openId === undefined ? undefined : forms[openId];
  return openId !== undefined && form ? { id: openId, form } : undefined;
}
