/** Those who want to be told of whatever is heard, each on its own. */
export interface Watchers {
  /** The returned function takes this one away; others stay. */
  readonly add: (onHeard: () => void) => () => void;
  readonly tell: () => void;
  readonly isAnybody: () => boolean;
}

/** `onChange` is called after somebody came or went. */
export function createWatchers(onChange: () => void): Watchers {
  const watchers = new Set<() => void>();
  return {
    add: (onHeard) => {
      // A function may be given twice, and each is a watcher of its own.
      const watcher = () => onHeard();
      watchers.add(watcher);
      onChange();
      return () => {
        if (watchers.delete(watcher)) onChange();
      };
    },
    tell: () => {
      for (const watcher of watchers) watcher();
    },
    isAnybody: () => watchers.size > 0,
  };
}
