import { z } from 'zod';
import { defaultSettings, Settings } from '../../shared/model/settings.ts';
import type { SettingsStore } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

export function createSettingsStore(db: Database): SettingsStore {
  return {
    read: () => readSettings(db),
    mend: () => mendSettings(db),
    save: (settings) => saveSettings(db, Settings.parse(settings)),
  };
}

const StoredSettings = z.strictObject({ settings: z.record(z.string(), z.unknown()) });

/** A setting that is newer than the stored document has its default. */
function readSettings(db: Database): Settings {
  const stored = db.first(
    sql`
      SELECT settings_json
      FROM settings
      WHERE id = 1`,
    StoredSettings,
  );
  return Settings.parse({ ...defaultSettings, ...stored?.settings });
}

const StoredText = z.strictObject({ text: z.string() });
const Document = z.record(z.string(), z.unknown());

function mendSettings(db: Database): string | undefined {
  const stored = db.first(sql`SELECT settings_json AS text FROM settings WHERE id = 1`, StoredText);
  if (!stored) return undefined;
  const { data: document } = Document.safeParse(parseJson(stored.text));
  if (document && Settings.safeParse({ ...defaultSettings, ...document }).success) return undefined;
  const readable = Object.entries(document ?? {}).filter(
    ([name, value]) => Settings.safeParse({ ...defaultSettings, [name]: value }).success,
  );
  saveSettings(db, Settings.parse({ ...defaultSettings, ...Object.fromEntries(readable) }));
  return stored.text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function saveSettings(db: Database, settings: Settings): void {
  db.run(sql`
    INSERT INTO settings (id, settings_json)
    VALUES (1, ${toJson(settings)})
    ON CONFLICT (id) DO UPDATE SET settings_json = excluded.settings_json`);
}
