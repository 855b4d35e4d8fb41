import { createCalendar } from '../../shared/model/calendar.ts';
import type { WindowClock } from '../lib/window-clock.ts';

export interface Days {
  readonly clock: Pick<WindowClock, 'now' | 'after'>;
  readonly timeZone: string;
  /** A day has begun. */
  readonly onTurn: () => void;
}

/** Tells of each midnight of the time zone, late where the computer slept, until the returned function is called. */
export function turnDays({ clock, timeZone, onTurn }: Days): () => void {
  const calendar = createCalendar(timeZone);
  let stop: () => void;
  const wait = () => {
    const now = clock.now();
    stop = clock.after(calendar.dayEnd(now) - now, () => {
      wait();
      onTurn();
    });
  };
  wait();
  return () => stop();
}
