import type { Report } from './report.ts';
import type { ShellCore } from './shell-core.ts';

interface Leaving {
  readonly api: ShellCore['api'];
  readonly isWindowOpen: () => boolean;
  readonly quit: () => void;
  readonly report: Report;
}

/**
 * With no window left, lets the answers that run come to their end and quits then; a window that is opened meanwhile
 * keeps the app. What waits for the person's yes is not waited for: nobody is there to give it.
 */
export function quitWhenAnswered(leaving: Leaving): void {
  const { api, isWindowOpen, quit, report } = leaving;
  let isOver = false;
  const look = async () => {
    const isIdle = isWindowOpen() || !(await isAnswering(api));
    if (!isIdle || isOver) return;
    isOver = true;
    for (const stop of stops) stop();
    if (!isWindowOpen()) quit();
  };
  const lookOrQuit = () =>
    void look().catch((error: unknown) => {
      report('answers-not-awaited', { error });
      quit();
    });
  const stops = [api.on('turn-ended', lookOrQuit), api.on('approvals-changed', lookOrQuit)];
  lookOrQuit();
}

async function isAnswering({ turns, approvals }: ShellCore['api']): Promise<boolean> {
  const [running, held] = await Promise.all([turns.running({}), approvals.list({})]);
  const heldIds = new Set(held.approvals.map(({ turnId }) => turnId));
  return running.turns.some(({ turnId }) => !heldIds.has(turnId));
}
