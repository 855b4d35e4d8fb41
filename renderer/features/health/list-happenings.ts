import type { AuditEntry } from '../../../shared/model/audit-entry.ts';
import type { HealthReport, Incident } from '../../../shared/model/health.ts';
import type { EpochMs } from '../../../shared/model/quantities.ts';

/** One entry of the timeline. */
export type Happening =
  | { readonly type: 'incident'; readonly at: EpochMs; readonly incident: Incident }
  | { readonly type: 'key'; readonly at: EpochMs; readonly entry: AuditEntry };

/** Incidents and what happened to keys: what goes on first, then the newest. Pure. */
export function listHappenings({
  incidents,
  keyEvents,
}: Pick<HealthReport, 'incidents' | 'keyEvents'>): readonly Happening[] {
  const happenings: readonly Happening[] = [
    ...incidents.map((incident) => ({
      type: 'incident' as const,
      at: incident.endedAt ?? incident.startedAt,
      incident,
    })),
    ...keyEvents.map((entry) => ({ type: 'key' as const, at: entry.at, entry })),
  ];
  return happenings.toSorted((a, b) => Number(isOngoing(b)) - Number(isOngoing(a)) || b.at - a.at);
}

export function isOngoing(happening: Happening): boolean {
  return happening.type === 'incident' && happening.incident.endedAt === undefined;
}
