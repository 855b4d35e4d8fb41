import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import { maxSearchCharacters } from '../../shared/model/search.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import { type FindHit, type FindPlace, nearestPlace, stepFrom, withCount } from './find-hits.ts';
import { type FindDeps, type FindState, noFinds } from './find-state.ts';
import { readUpTo } from './open-message.ts';

export interface FinderDeps extends FindDeps {
  readonly get: () => FindState;
  readonly set: (change: Partial<FindState>) => void;
}

export interface Finder {
  /** Looks through the branch on screen; where that was asked for, the view goes to what was found. */
  readonly search: (isAsked: boolean) => Promise<void>;
  readonly goTo: (place: FindPlace | undefined) => Promise<void>;
  readonly noteShown: (hit: FindHit) => void;
  /** What is still looked for is not waited for any more. */
  readonly giveUp: () => void;
}

/** Looks for the text of the bar and brings places into view, whichever messages are loaded. */
export function createFinder(deps: FinderDeps): Finder {
  const { core, clock, chat, transcriptKeys, get, set } = deps;
  let newest = 0;

  const order = () => chat.getState().messages.map(({ id }) => id);
  const goTo = async (place: FindPlace | undefined) => {
    set({ current: place });
    const { conversationId } = chat.getState();
    if (!place || conversationId === undefined) return;
    const isThere = await readUpTo(chat, { conversationId, messageId: place.messageId });
    // What was just read must be on screen before a row of it can come into view.
    await new Promise<void>((resolve) => clock.nextFrame(() => clock.nextFrame(resolve)));
    if (isThere && get().current === place) transcriptKeys.getState().keys?.show(place.messageId);
  };
  const settle = (hits: readonly FindHit[], isAsked: boolean) => {
    set({ hits, status: 'done' });
    const { current } = get();
    const isStill =
      current && hits.some(({ messageId, count }) => messageId === current.messageId && current.index < count);
    if (isStill && !isAsked) return undefined;
    const anchor = current?.messageId ?? transcriptKeys.getState().keys?.firstInView();
    return goTo(isStill ? { ...current } : nearestPlace(hits, order(), anchor));
  };
  const noteShown = (hit: FindHit) => {
    const { hits, current, status } = get();
    // What is laid out is counted for the newest words; until they are looked for, the hits are those of the words before.
    if (status !== 'done') return;
    const counted = withCount(hits, order(), hit);
    if (counted === hits) return;
    set({ hits: counted });
    if (current?.messageId !== hit.messageId || current.index < hit.count) return;
    if (hit.count > 0) return set({ current: { ...current, index: hit.count - 1 } });
    const behind = { ...current, index: Number.MAX_SAFE_INTEGER };
    void goTo(counted.length === 0 ? undefined : stepFrom(hits, behind, 1));
  };
  return {
    goTo,
    noteShown,
    giveUp: () => void (newest += 1),
    search: async (isAsked) => {
      const number = (newest += 1);
      const isWanted = () => number === newest;
      const { conversationId } = chat.getState();
      const phrase = get().text.trim().slice(0, maxSearchCharacters);
      if (conversationId === undefined || phrase === '' || !get().isOpen) return set(noFinds);
      set({ status: 'searching', problem: undefined });
      try {
        const hits = await findAll(core, { conversationId, phrase }, isWanted);
        if (isWanted()) await settle(hits, isAsked);
      } catch (error) {
        const problem = isDisconnected(error) ? undefined : describeError(error);
        if (isWanted()) set({ ...noFinds, status: 'done', problem });
      }
    },
  };
}

interface Question {
  readonly conversationId: ConversationId;
  readonly phrase: string;
}

/** Page by page from the end of the branch to its beginning; answers in reading order. */
async function findAll(core: CoreApi, question: Question, isWanted: () => boolean): Promise<readonly FindHit[]> {
  const pages: (readonly FindHit[])[] = [];
  let before: MessageId | undefined;
  do {
    const page = await core.branches.find({ ...question, ...(before !== undefined && { before }) });
    pages.push(page.hits);
    before = page.next;
  } while (before !== undefined && isWanted());
  return pages.flat().toReversed();
}
