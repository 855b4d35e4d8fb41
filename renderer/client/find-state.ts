import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { MessageId } from '../../shared/model/ids.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import type { ChatStore } from './chat-store.ts';
import type { FindHit, FindPlace } from './find-hits.ts';
import type { TranscriptKeysStore } from './transcript-keys-store.ts';

export interface FindState {
  readonly isOpen: boolean;
  /** A new value each time the bar is asked for: its field takes the focus. */
  readonly asked: object;
  readonly text: string;
  /** In reading order. */
  readonly hits: readonly FindHit[];
  readonly status: 'idle' | 'searching' | 'done';
  readonly problem: string | undefined;
  /** The place that stands out; a new value each time it is gone to. */
  readonly current: FindPlace | undefined;
  readonly open: () => void;
  readonly close: () => void;
  readonly write: (text: string) => void;
  readonly step: (by: 1 | -1) => void;
  /** Takes over what a search over all conversations led to, for when the bar is opened there. */
  readonly seed: (text: string, messageId: MessageId) => void;
  /** Counts what a message holds as it is laid out; what is counted before that is near to it. */
  readonly noteShown: (hit: FindHit) => void;
  /** Looks again: the branch on screen is another, or has grown. */
  readonly lookAgain: () => void;
  /** Another conversation is on screen. */
  readonly forget: () => void;
}

export interface FindDeps {
  readonly core: CoreApi;
  readonly clock: WindowClock;
  readonly chat: ChatStore;
  readonly transcriptKeys: TranscriptKeysStore;
}

export const noFinds = { hits: [], status: 'idle', problem: undefined, current: undefined } as const;
