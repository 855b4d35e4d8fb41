import type { RouteReason } from '../../../shared/model/decision.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { ReplayChunk, RuleEdits } from '../../../shared/model/replay.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordedRequestStore, StoredRequest } from '../ports/recorded-request-store.ts';
import type { RecordedRequest } from '../turns/decide-again.ts';
import type { Router } from '../turns/router.ts';
import { compareRoutes } from './compare-routes.ts';
import { createTurnTaker } from './create-turn-taker.ts';
import { editRules } from './edit-rules.ts';
import { addToTally, emptyTally } from './replay-tally.ts';

export interface ReplayPorts {
  readonly store: RecordedRequestStore;
  readonly clock: Clock;
  readonly router: Pick<Router, 'prepareAhead' | 'decideAgain' | 'estimate'>;
  readonly rules: () => readonly Rule[];
}

export interface ReplayOrder {
  readonly days: number;
  readonly edits?: RuleEdits | undefined;
}

const dayMs = 86_400_000;
/** So few that reading them takes about a millisecond. */
const requestsAtOnce = 20;
/** Rules that are prepared at a time. */
const rulesAtOnce = 100;
/** How often the reader hears of it. */
const requestsAChunk = 200;

/** Recorded requests through rules that may not be saved yet, oldest first, in turns that hold nothing up. */
export async function* replayRequests(
  { store, clock, router, rules }: ReplayPorts,
  { days, edits }: ReplayOrder,
  signal: AbortSignal,
): AsyncGenerator<ReplayChunk, void> {
  const now = clock.now();
  const since = now - days * dayMs;
  const takeTurn = createTurnTaker(clock);
  const edited = editRules(rules(), edits, now);
  for (let from = 0; from < edited.length && !signal.aborted; from += rulesAtOnce) {
    router.prepareAhead(edited.slice(from, from + rulesAtOnce));
    await takeTurn();
  }
  const decideAgain = router.decideAgain(edited);
  const totalCount = store.count(since);
  const kept = createKeptChoices();
  let tally = emptyTally;
  let changes: ReplayChunk['changes'] = [];
  let after: StoredRequest | undefined;
  while (!signal.aborted) {
    const stored = store.list({ since, after, limit: requestsAtOnce });
    for (const request of stored) {
      const again = decideAgain(kept.recall(request));
      kept.keep(request, again.decision);
      const compared = compareRoutes(request, again, router.estimate);
      tally = addToTally(tally, compared);
      if (compared.hasChanged) changes.push(compared.change);
      await takeTurn();
    }
    after = stored.at(-1);
    const isLast = !after || stored.length < requestsAtOnce;
    if (isLast || tally.replayedCount % requestsAChunk === 0) {
      yield { totalCount: isLast ? tally.replayedCount : totalCount, tally, changes };
      changes = [];
    }
    if (isLast) return;
  }
}

/** What a conversation was answered with last, as it would have been: the choice may be kept for the next message. */
function createKeptChoices() {
  const last = new Map<ConversationId, RecordedRequest['sticky']>();
  return {
    recall: ({ conversationId, text, request, reason, first, excluded }: StoredRequest): RecordedRequest => {
      const sticky = last.has(conversationId) ? last.get(conversationId) : stickyThen(reason, first?.model, request.at);
      return { text, request, excluded, ...(sticky && { sticky }) };
    },
    keep: (
      { conversationId, answerStatus, answeredAt }: StoredRequest,
      { reason, candidates: [first] }: ReturnType<ReturnType<Router['decideAgain']>>['decision'],
    ) => {
      if (answerStatus !== 'complete' || !first) return;
      last.set(conversationId, reason.by === 'person' ? undefined : { model: first.model, endedAt: answeredAt });
    },
  };
}

/** For a conversation that began before the days that are replayed. */
function stickyThen(reason: RouteReason, model: string | undefined, at: number): RecordedRequest['sticky'] {
  return reason.by === 'sticky' && model !== undefined ? { model, endedAt: at - reason.sinceMs } : undefined;
}
