import { createConnectionStore } from '../../../renderer/client/connection-store.ts';
import { createStores, type Stores } from '../../../renderer/client/stores.ts';
import type { TextStorage } from '../../../renderer/lib/stored-value.ts';
import type { WindowClock } from '../../../renderer/lib/window-clock.ts';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { Message } from '../../../shared/model/message.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';

export interface TestWindow {
  readonly stores: Stores;
  readonly clock: ManualClock;
}

/** Every store of the window over a scripted core, with time moved by hand. */
export function createTestWindow(core: CoreApi, hash = '', storage = createTextStorage()): TestWindow {
  const clock = createManualClock();
  const windowClock = createTestWindowClock(clock);
  const connection = createConnectionStore(windowClock);
  const location = { hash };
  const replaceState = (_state: null, _unused: '', url: string) => {
    location.hash = url;
  };
  const address = { location, history: { replaceState } };
  return { clock, stores: createStores({ core, connection, clock: windowClock, address, timeZone: 'UTC', storage }) };
}

/** A session storage of its own. */
export function createTextStorage(): TextStorage {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

export function createTestWindowClock(clock: ManualClock): WindowClock {
  return {
    now: clock.now,
    after: clock.after,
    nextFrame: (run) => clock.after(16, run),
    afterFrame: (run) => clock.after(16, run),
  };
}

export function conversation(id: string, change: Partial<Conversation> = {}): Conversation {
  return {
    id,
    workspaceId: 'default',
    title: `Title of ${id}`,
    isTitleManual: false,
    draft: '',
    createdAt: 1,
    updatedAt: 1,
    ...change,
  };
}

export function message(id: string, change: Partial<Message> = {}): Message {
  return {
    id,
    conversationId: 'c1',
    role: 'user',
    text: `Text of ${id}`,
    status: 'complete',
    createdAt: 1,
    updatedAt: 1,
    ...change,
  };
}

/** Lets everything that waits on settled promises run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
