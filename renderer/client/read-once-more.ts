/** Called while a read is under way: it is to be done once more at its end. */
export type WantAgain = () => void;

/** A read of which only one is under way at a time. Asked again meanwhile, it reads once more at the end. */
export function readOnceMore(
  read: (wantAgain: WantAgain) => Promise<void>,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  let isReading = false;
  let isWantedAgain = false;
  const wantAgain = () => {
    isWantedAgain = true;
  };

  const readOnce = async () => {
    try {
      await read(wantAgain);
    } catch (error) {
      // Where something else is wanted by now, what failed is of no more interest.
      if (!isWantedAgain) onFailure(error);
    }
  };

  return async () => {
    wantAgain();
    if (isReading) return;
    isReading = true;
    try {
      while (isWantedAgain) {
        isWantedAgain = false;
        await readOnce();
      }
    } finally {
      isReading = false;
    }
  };
}
