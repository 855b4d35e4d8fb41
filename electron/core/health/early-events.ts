import type { ProviderId } from '../../../shared/model/ids.ts';
import { isRecent } from './rolling-window.ts';
import type { IncidentEvent } from './step-incident.ts';

export interface EarlyEvent {
  readonly at: number;
  readonly event: IncidentEvent;
}

/** What happened to requests while no incident was open: a few failures are none yet, and are the start of the next. */
export interface EarlyEvents {
  readonly add: (providerId: ProviderId, early: EarlyEvent) => void;
  /** Those from `since` on, oldest first. All of the provider are forgotten: each is counted once. */
  readonly take: (providerId: ProviderId, since: number) => readonly EarlyEvent[];
  readonly forget: (providerId: ProviderId) => void;
}

const mostKept = 400;

export function createEarlyEvents(): EarlyEvents {
  const kept = new Map<ProviderId, readonly EarlyEvent[]>();
  return {
    add: (providerId, early) => {
      const recent = (kept.get(providerId) ?? []).filter(({ at }) => isRecent(at, early.at));
      kept.set(providerId, [...recent, early].slice(-mostKept));
    },
    take: (providerId, since) => {
      const events = (kept.get(providerId) ?? []).filter(({ at }) => at >= since);
      kept.delete(providerId);
      return events;
    },
    forget: (providerId) => void kept.delete(providerId),
  };
}
