import { createTidying, type Tidying } from '../core/attachments/tidy-attachments.ts';
import type { AttachmentPorts } from '../core/attachments/attachment-ports.ts';

const soonAfterStartMs = 60_000;
const betweenRoundsMs = 3_600_000;
const betweenStepsMs = 250;

/** Removes what no message needs any more, a little at a time, until the returned function is called. */
export function keepAttachmentsTidy(
  ports: Pick<AttachmentPorts, 'stores' | 'attachmentFiles' | 'clock' | 'log'>,
): () => void {
  const tidying = createTidying(ports);
  const stopping = new AbortController();
  const quietly = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work();
    } catch (error) {
      ports.log.warn('attachments-not-tidied', { error });
      return undefined;
    }
  };
  const step = async (from: number) => {
    const next = await quietly(() => tidying.removeUnused(from));
    if (stopping.signal.aborted) return;
    if (next === undefined) await quietly(() => removeUnknownOnce(tidying, stopping.signal));
    schedule(next === undefined ? betweenRoundsMs : betweenStepsMs, next ?? 0);
  };
  let hasLooked = false;
  const removeUnknownOnce = async ({ removeUnknown }: Tidying, signal: AbortSignal) => {
    if (!hasLooked) await removeUnknown(signal);
    hasLooked = true;
  };
  let stopTimer = () => {};
  const schedule = (delayMs: number, from: number) => {
    if (!stopping.signal.aborted) stopTimer = ports.clock.after(delayMs, () => void step(from));
  };
  schedule(soonAfterStartMs, 0);
  return () => {
    stopping.abort();
    stopTimer();
  };
}
