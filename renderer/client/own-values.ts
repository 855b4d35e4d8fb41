type Plain = string | number | boolean;

/** Something that this window has set. */
export interface OwnValue<All> {
  /** What it is of; a later value of the same takes its place. */
  readonly key: string;
  readonly value: Plain;
  /** As it is now; undefined where what it is of is gone. */
  readonly read: (all: All) => Plain | undefined;
  /** Another window has set it otherwise. */
  readonly tell: () => void;
}

/** What this window has set, so that it can say when another window takes the place of it. */
export interface OwnValues<All> {
  /** The window stands by these values once they are stored. */
  readonly send: <Answer>(owned: readonly OwnValue<All>[], store: () => Promise<Answer>) => Promise<Answer>;
  /** Tells of each value that is another one now, once. */
  readonly look: (all: All) => void;
}

export function createOwnValues<All>(): OwnValues<All> {
  const latest = new Map<string, OwnValue<All>>();
  const stored = new Map<string, OwnValue<All>>();
  return {
    send: async (owned, store) => {
      for (const own of owned) {
        latest.set(own.key, own);
        stored.delete(own.key);
      }
      const answer = await store();
      // One that was set again meanwhile is stood by once that is stored.
      for (const own of owned) if (latest.get(own.key) === own) stored.set(own.key, own);
      return answer;
    },
    look: (all) => {
      for (const own of [...stored.values()]) {
        const now = own.read(all);
        if (now === own.value) continue;
        stored.delete(own.key);
        if (now !== undefined) own.tell();
      }
    },
  };
}
