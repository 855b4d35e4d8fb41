import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { ApprovalAnswer, PendingApproval } from '../../../shared/model/approval.ts';
import type { ModelRef, TurnId } from '../../../shared/model/ids.ts';
import type { Announce } from '../ports/announce.ts';

/** Requests that wait for the person. */
export interface Approvals {
  readonly list: () => readonly PendingApproval[];
  /** Throws `not-found` where nothing of that turn waits any more, `conflict` for a model that was not offered. */
  readonly answer: (turnId: TurnId, answer: ApprovalAnswer) => void;
  /** Waits for the person; undefined where `signal` fired first. */
  readonly ask: (approval: PendingApproval, signal: AbortSignal) => Promise<ApprovalAnswer | undefined>;
}

interface Waiting {
  readonly approval: PendingApproval;
  readonly settle: (answer: ApprovalAnswer) => void;
}

export function createApprovals(announce: Announce): Approvals {
  const waiting = new Map<TurnId, Waiting>();
  const list = () => [...waiting.values()].map(({ approval }) => approval);
  const tell = () => announce('approvals-changed', { approvals: list() });

  return {
    list,
    answer: (turnId, answer) => {
      const found = waiting.get(turnId);
      if (!found) throw notFound('request that waits for approval', turnId);
      if (answer.type === 'instead' && !isOffered(found.approval, answer.model)) throw notOffered(answer.model);
      found.settle(answer);
    },
    ask: (approval, signal) => {
      if (signal.aborted) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const settle = (answer: ApprovalAnswer | undefined) => {
          signal.removeEventListener('abort', stop);
          waiting.delete(approval.turnId);
          tell();
          resolve(answer);
        };
        const stop = () => settle(undefined);
        signal.addEventListener('abort', stop, { once: true });
        waiting.set(approval.turnId, { approval, settle });
        tell();
      });
    },
  };
}

function isOffered({ alternatives }: PendingApproval, model: ModelRef): boolean {
  return alternatives.some((offer) => offer.model === model);
}

function notOffered(model: ModelRef): ContractError {
  const message = `${model} was not offered for this message. Choose one of the offered models.`;
  return new ContractError({ code: 'conflict', message });
}
