import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { MessageId, TurnId } from '../../shared/model/ids.ts';
import type { Trace } from '../../shared/model/trace.ts';
import { describeError, isDisconnected } from './describe-error.ts';

/** A trace on its way, there, never kept, or not readable. */
export type TraceRead =
  | { readonly state: 'reading' }
  | { readonly state: 'ready'; readonly trace: Trace }
  | { readonly state: 'absent' }
  | { readonly state: 'failed'; readonly message: string };

export interface TracesState {
  readonly reads: Readonly<Record<TurnId, TraceRead>>;
  /** The answers whose trace was opened, or closed where it was open from the start. */
  readonly explained: ReadonlySet<MessageId>;
  /** The message a command or a search led to last; a new value each time, so that it comes into view again. */
  readonly revealed: { readonly messageId: MessageId } | undefined;
  /** Opens the trace of an answer, or closes it. */
  readonly toggle: (messageId: MessageId) => void;
  /** Opens it, or closes it, and brings its answer into view. */
  readonly reveal: (messageId: MessageId) => void;
  /** Only brings it into view. */
  readonly bringIntoView: (messageId: MessageId) => void;
  /** Reads a trace and keeps it in step until the returned function is called. */
  readonly watch: (turnId: TurnId) => () => void;
  /** Reads anew what is looked at: a turn has ended, or the connection is back. */
  readonly readAgain: (turnId?: TurnId) => void;
}
export type TracesStore = StoreApi<TracesState>;

/** Why answers came from where they did, read when somebody looks. */
export function createTracesStore(core: CoreApi): TracesStore {
  const watched: TurnId[] = [];
  return createStore<TracesState>()((set, get) => {
    const put = (turnId: TurnId, read: TraceRead) => set({ reads: { ...get().reads, [turnId]: read } });
    const readOne = async (turnId: TurnId) => {
      try {
        put(turnId, { state: 'ready', trace: await core.traces.read({ turnId }) });
      } catch (error) {
        if (isAbsent(error)) put(turnId, { state: 'absent' });
        else if (!isDisconnected(error)) put(turnId, { state: 'failed', message: describeError(error) });
      }
    };
    const toggle = (messageId: MessageId) => {
      const others = new Set(get().explained);
      if (!others.delete(messageId)) others.add(messageId);
      set({ explained: others });
    };
    return {
      reads: {},
      explained: new Set(),
      revealed: undefined,
      toggle,
      reveal: (messageId) => {
        toggle(messageId);
        set({ revealed: { messageId } });
      },
      bringIntoView: (messageId) => set({ revealed: { messageId } }),
      watch: (turnId) => {
        watched.push(turnId);
        void readOne(turnId);
        return () => void watched.splice(watched.indexOf(turnId), 1);
      },
      readAgain: (turnId) => {
        for (const id of new Set(watched)) if (turnId === undefined || turnId === id) void readOne(id);
      },
    };
  });
}

function isAbsent(error: unknown): boolean {
  return error instanceof ContractError && error.body.code === 'not-found';
}
