import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MessageId } from '../../shared/model/ids.ts';

/** What keys can ask of the messages on screen. */
export interface TranscriptKeys {
  /** Focuses the next message, or the one before. */
  readonly step: (by: 1 | -1) => void;
  readonly jumpToLatest: () => void;
  readonly firstInView: () => MessageId | undefined;
  /** Brings a message into view; the focus stays where it is. */
  readonly show: (messageId: MessageId) => void;
  /** Whether the focused message has a button of this name. */
  readonly canPress: (action: string) => boolean;
  /** Does what the button does, so that both show the same outcome. */
  readonly press: (action: string) => void;
}

export interface TranscriptKeysState {
  /** Absent while no messages are on screen. */
  readonly keys: TranscriptKeys | undefined;
  /** Takes these until the returned function is called. */
  readonly offer: (keys: TranscriptKeys) => () => void;
}
export type TranscriptKeysStore = StoreApi<TranscriptKeysState>;

export function createTranscriptKeysStore(): TranscriptKeysStore {
  return createStore<TranscriptKeysState>()((set, get) => ({
    keys: undefined,
    offer: (keys) => {
      set({ keys });
      return () => {
        if (get().keys === keys) set({ keys: undefined });
      };
    },
  }));
}
