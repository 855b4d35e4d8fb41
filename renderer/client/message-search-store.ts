import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import { maxSearchCharacters, type SearchCursor, type SearchHit } from '../../shared/model/search.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import type { ChatStore } from './chat-store.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import { openMessage } from './open-message.ts';
import type { RouteStore } from './route-store.ts';
import type { ToastStore } from './toast-store.ts';
import type { TracesStore } from './traces-store.ts';

export interface MessageHit extends SearchHit {
  readonly messageId: MessageId;
}

/** A message that a search led to, and the words it was found by; a new value each time. */
export interface FoundMessage {
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  readonly words: readonly string[];
}

export interface MessageSearchState {
  readonly hits: readonly MessageHit[];
  /** Not asked, on its way, or answered; then whether all that was said could be looked through. */
  readonly status: 'idle' | 'searching' | 'complete' | 'incomplete' | 'failed';
  readonly problem: string | undefined;
  readonly found: FoundMessage | undefined;
  /** Looks for the text once typing stops; what is too short to be looked for clears the hits. */
  readonly search: (text: string) => void;
  /** Goes to the message, on whichever branch it is. */
  readonly open: (hit: MessageHit) => Promise<void>;
}
export type MessageSearchStore = StoreApi<MessageSearchState>;

export interface MessageSearchDeps {
  readonly core: CoreApi;
  readonly clock: WindowClock;
  readonly routes: RouteStore;
  readonly chat: ChatStore;
  readonly traces: TracesStore;
  readonly toasts: ToastStore;
}

const typingStopsMs = 150;
const shownHits = 20;
/** Searches for short words go on page by page; so many pages show whether there is something. */
const mostPages = 12;

const nothing = { hits: [], status: 'idle', problem: undefined } as const;

/** What the palette finds in messages, and the message it led to. */
export function createMessageSearchStore(deps: MessageSearchDeps): MessageSearchStore {
  const { core, clock } = deps;
  return createStore<MessageSearchState>()((set) => {
    let newest = 0;
    let stopTimer: (() => void) | undefined;
    const ask = async (text: string, number: number) => {
      try {
        const answer = await findInMessages(core, text, () => number === newest);
        if (number !== newest) return;
        set({ hits: answer.hits, status: answer.isComplete ? 'complete' : 'incomplete' });
      } catch (error) {
        const problem = isDisconnected(error) ? undefined : describeError(error);
        if (number === newest) set({ ...nothing, status: 'failed', problem });
      }
    };
    return {
      ...nothing,
      found: undefined,
      search: (text) => {
        stopTimer?.();
        const number = (newest += 1);
        const wanted = text.trim().slice(0, maxSearchCharacters);
        if (!isLongEnough(wanted)) {
          set(nothing);
          return;
        }
        set({ status: 'searching', problem: undefined });
        stopTimer = clock.after(typingStopsMs, () => void ask(wanted, number));
      },
      open: async (hit) => {
        const isShown = await openMessage(deps, hit);
        if (isShown) set({ found: { ...placeOf(hit), words: wordsOf(hit) } });
      },
    };
  });
}

/** Three letters, or two where a letter is a word. */
function isLongEnough(text: string): boolean {
  const least = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text) ? 2 : 3;
  return Array.from(text).length >= least;
}

async function findInMessages(core: CoreApi, text: string, isWanted: () => boolean) {
  const hits: MessageHit[] = [];
  let after: SearchCursor = { rank: 'message', before: Number.MAX_SAFE_INTEGER };
  for (let page = 1; ; page += 1) {
    const answer = await core.search.find({ text, after, limit: shownHits });
    hits.push(
      ...answer.hits.flatMap(({ messageId, ...hit }) => (messageId === undefined ? [] : { ...hit, messageId })),
    );
    const isEnough = hits.length >= shownHits || page >= mostPages || !isWanted();
    if (isEnough || answer.next === undefined) return { hits: hits.slice(0, shownHits), isComplete: answer.isComplete };
    after = answer.next;
  }
}

function placeOf({ conversationId, messageId }: MessageHit) {
  return { conversationId, messageId };
}

function wordsOf({ snippet }: MessageHit): readonly string[] {
  return [...new Set(snippet.marks.map(({ start, length }) => snippet.text.slice(start, start + length)))];
}
