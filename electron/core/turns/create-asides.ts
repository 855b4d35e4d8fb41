import type { Aside, AsideAnswer } from './aside.ts';
import type { TurnPorts } from './turn-ports.ts';

export interface Asides {
  readonly ask: (aside: Aside) => Promise<AsideAnswer | undefined>;
  /** Gives up every question that is open; resolves when all are over. */
  readonly stopAll: () => Promise<void>;
}

/** The questions beside conversations that are open now. Each has an id of its own, as a turn has. */
export function createAsides(ports: Pick<TurnPorts, 'askAside' | 'random' | 'announce'>): Asides {
  const closing = new AbortController();
  const open = new Set<Promise<unknown>>();

  const begin = async (aside: Aside): Promise<AsideAnswer | undefined> => {
    const identity = { turnId: ports.random.id(), conversationId: aside.conversationId };
    const signal = AbortSignal.any([aside.signal, closing.signal]);
    try {
      return await ports.askAside({ ...aside, signal, identity, source: 'chat' });
    } finally {
      ports.announce('usage-changed', {});
    }
  };

  return {
    ask: (aside) => {
      const asked = begin(aside).finally(() => open.delete(asked));
      open.add(asked);
      return asked;
    },
    stopAll: async () => {
      closing.abort();
      await Promise.allSettled([...open]);
    },
  };
}
