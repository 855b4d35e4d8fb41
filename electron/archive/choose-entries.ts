import type { ExportEntry } from './opened-export.ts';

const conversationFile = /^conversations(-\d+)?\.json$/i;
/** JSON of exports that holds no conversations of its own. */
const others =
  /^(shared_conversations|group_chats|message_feedback|model_comparisons|users?|projects|memories|login_history|user_settings|ads|shopping|sora|library_files|export_manifest|conversation_asset_file_names|manifest.*)\.json$/i;

/** The entries that hold conversations, in their order: all of one file in parts, or else every JSON that may. */
export function chooseEntries(entries: readonly ExportEntry[]): readonly ExportEntry[] {
  const json = entries.filter(({ name }) => name.toLowerCase().endsWith('.json'));
  const named = json.filter(({ name }) => conversationFile.test(baseName(name)));
  const whole = named.filter(({ name }) => baseName(name).toLowerCase() === 'conversations.json');
  const beside = json.filter(({ name }) => /(^|\/)(conversations|design_chats)\/[^/]+\.json$/i.test(name));
  if (whole.length > 0) return [...whole, ...beside];
  if (named.length > 0) return [...named.toSorted(byPart), ...beside];
  return entries.length === 1 ? entries : json.filter(({ name }) => !others.test(baseName(name)));
}

/** Whether conversations lie in it as exports put them. */
export function holdsConversations(entries: readonly ExportEntry[]): boolean {
  return entries.some(({ name }) => conversationFile.test(baseName(name)));
}

function baseName(name: string): string {
  return name.split('/').at(-1) ?? name;
}

function byPart(one: ExportEntry, other: ExportEntry): number {
  return one.name.localeCompare(other.name, 'en', { numeric: true });
}
