import { z } from 'zod';
import { Incident } from '../../shared/model/health.ts';
import type { IncidentStore } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

export function createIncidentStore(db: Database): IncidentStore {
  return {
    save: (incident) => saveIncident(db, Incident.parse(incident)),
    list: (since, limit) => listIncidents(db, since, limit),
  };
}

const StoredIncident = z.strictObject({ incident: Incident });

function saveIncident(db: Database, incident: Incident): void {
  db.run(sql`
    INSERT INTO incidents (id, started_at, ended_at, incident_json)
    VALUES (${incident.id}, ${incident.startedAt}, ${incident.endedAt}, ${toJson(incident)})
    ON CONFLICT (id) DO UPDATE SET
      started_at = excluded.started_at,
      ended_at = excluded.ended_at,
      incident_json = excluded.incident_json`);
}

function listIncidents(db: Database, since: number, limit: number): readonly Incident[] {
  const stored = db.all(
    sql`
      SELECT incident_json
      FROM incidents
      WHERE ended_at IS NULL OR ended_at > ${since}
      ORDER BY started_at DESC, rowid DESC
      LIMIT ${limit}`,
    StoredIncident,
  );
  return stored.map(({ incident }) => incident);
}
