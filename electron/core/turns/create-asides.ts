import type { TurnId } from '../../../shared/model/ids.ts';
import { type Aside, type AsideAnswer, askAside } from './ask-aside.ts';
import type { TurnPorts } from './turn-ports.ts';

export interface Asides {
  readonly ask: (aside: Aside) => Promise<AsideAnswer | undefined>;
  /** Gives up every question that is open; resolves when all are over. */
  readonly stopAll: () => Promise<void>;
}

interface AsidePorts {
  readonly newId: () => string;
  readonly onEnded: (id: TurnId) => void;
}

/** The questions beside conversations that are open now. Each has an id of its own, as a turn has. */
export function createAsides(ports: TurnPorts, { newId, onEnded }: AsidePorts): Asides {
  const closing = new AbortController();
  const open = new Set<Promise<unknown>>();

  const begin = async (aside: Aside): Promise<AsideAnswer | undefined> => {
    const { conversationId } = aside;
    const turnId = newId();
    const signal = AbortSignal.any([aside.signal, closing.signal]);
    try {
      return await askAside(ports, { ...aside, signal, identity: { turnId, conversationId }, source: 'chat' });
    } finally {
      onEnded(turnId);
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
