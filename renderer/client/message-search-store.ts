import { createStore, type StoreApi } from 'zustand/vanilla';
import { assertNever } from '../../shared/model/assert-never.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import type { MessageHit, SearchCursor, SearchHit } from '../../shared/model/search.ts';
import type { SearchNames } from '../lib/search/resolve-filters.ts';
import { askSearch, readWish, type SearchWish } from './ask-search.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import { type OpenMessageDeps, openMessage } from './open-message.ts';
import { sayWorkspace, type SayWorkspaceDeps } from './say-workspace.ts';

/** A message that a search led to, and the words it was found by; a new value each time. */
export interface FoundMessage {
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  readonly words: readonly string[];
  /** The words stand in what the model thought before it answered. */
  readonly isInReasoning: boolean;
}

export interface MessageSearchState {
  readonly hits: readonly SearchHit[];
  /** Not asked, on its way, or answered; then whether all that was said could be looked through. */
  readonly status: 'idle' | 'searching' | 'complete' | 'incomplete' | 'failed';
  readonly problem: string | undefined;
  readonly found: FoundMessage | undefined;
  /** Looks for the text at once, or for the newest one when an answer is awaited; what is too short clears the hits. */
  readonly search: (text: string) => void;
  /** Goes to the message, on whichever branch it is, to the note or to the conversation. */
  readonly open: (hit: SearchHit) => Promise<void>;
}
export type MessageSearchStore = StoreApi<MessageSearchState>;

export interface MessageSearchDeps extends OpenMessageDeps, SayWorkspaceDeps {
  readonly core: CoreApi;
  readonly readNames: () => SearchNames;
  readonly openNote: (hit: Extract<SearchHit, { kind: 'note' }>) => void;
}

/** Titles and notes, apart from messages: many of one kind leave room for the others. */
const shownNames = 12;
const shownMessages = 20;
const firstMessage: SearchCursor = { rank: 'message', before: Number.MAX_SAFE_INTEGER };

const nothing = { hits: [], status: 'idle', problem: undefined } as const;

/** What the palette finds, and the message a search led to. */
export function createMessageSearchStore(deps: MessageSearchDeps): MessageSearchStore {
  const { core, routes, readNames, openNote } = deps;
  return createStore<MessageSearchState>()((set) => {
    let newest = 0;
    const askInTurn = createTurns();
    const ask = async ({ text, filters }: Extract<SearchWish, { kind: 'ask' }>, number: number) => {
      if (number !== newest) return;
      const asked = { text, filters, isWanted: () => number === newest };
      try {
        const [named, said] = await Promise.all([
          askSearch(core, { ...asked, limit: shownNames }),
          askSearch(core, { ...asked, limit: shownMessages, after: firstMessage }),
        ]);
        if (number !== newest) return;
        const names = named.hits.filter(({ kind }) => kind !== 'message');
        set({ hits: [...names, ...said.hits], status: said.isComplete ? 'complete' : 'incomplete' });
      } catch (error) {
        const problem = isDisconnected(error) ? undefined : describeError(error);
        if (number === newest) set({ ...nothing, status: 'failed', problem });
      }
    };
    return {
      ...nothing,
      found: undefined,
      search: (text) => {
        const number = (newest += 1);
        const wish = readWish(text, readNames());
        if (wish.kind !== 'ask') {
          set(wish.kind === 'problem' ? { ...nothing, status: 'failed', problem: wish.problem } : nothing);
          return;
        }
        set({ status: 'searching', problem: undefined });
        void askInTurn(() => ask(wish, number));
      },
      open: async (hit) => {
        if (hit.conversationId !== undefined) sayWorkspace(deps, hit.conversationId);
        switch (hit.kind) {
          case 'title':
            return routes.getState().go({ name: 'chat', conversationId: hit.conversationId });
          case 'note':
            return openNote(hit);
          case 'message':
            if (await openMessage(deps, hit)) set({ found: toFound(hit) });
            return undefined;
          default:
            return assertNever(hit);
        }
      },
    };
  });
}

/** Runs one question at a time; while one is under way only the newest of the others waits. */
function createTurns(): (ask: () => Promise<void>) => Promise<void> {
  let waiting: (() => Promise<void>) | undefined;
  let isAsking = false;
  const takeNext = () => {
    const next = waiting;
    waiting = undefined;
    return next;
  };
  return async (ask) => {
    waiting = ask;
    if (isAsking) return;
    isAsking = true;
    for (let next = takeNext(); next; next = takeNext()) await next();
    isAsking = false;
  };
}

function toFound({ conversationId, messageId, snippet, isInReasoning = false }: MessageHit): FoundMessage {
  const words = snippet.marks.map(({ start, length }) => snippet.text.slice(start, start + length));
  return { conversationId, messageId, words: [...new Set(words)], isInReasoning };
}
