import type { CommandId } from '../../../shared/model/command-rows.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { LineName } from '../../../shared/model/language-model.ts';
import type { SearchHit } from '../../../shared/model/search.ts';
import { hitKey } from '../../lib/describe-hit.ts';
import type { SettingEntry } from '../../lib/settings/setting-entries.ts';
import type { Command } from './commands.ts';

interface Entry {
  /** Unique in the list. */
  readonly value: string;
  readonly title: string;
  readonly run: () => void;
}

export type PaletteEntry =
  | (Entry & { readonly kind: 'command'; readonly id: CommandId })
  | (Entry & { readonly kind: 'conversation'; readonly line: LineName | undefined })
  | (Entry & { readonly kind: 'setting'; readonly page: string })
  | (Entry & { readonly kind: 'hit'; readonly hit: SearchHit })
  | (Entry & { readonly kind: 'all-results' });

export interface PaletteGroup {
  readonly value: 'Commands' | 'Settings' | 'Conversations' | 'In notes' | 'In messages' | 'Search';
  readonly items: readonly PaletteEntry[];
}

/** Conversations shown at once; more are found by more of their title. */
const shownConversations = 40;
const shownSettings = 5;

export interface PaletteContents {
  readonly commands: readonly Pick<Command, 'id' | 'title' | 'words' | 'isKeyOnly' | 'canRun' | 'run'>[];
  /** Commands chosen of late, the latest first: they go before the others. */
  readonly recent: readonly string[];
  readonly conversations: readonly Conversation[];
  readonly hits: readonly SearchHit[];
  /** Settings that were found. */
  readonly settings: readonly SettingEntry[];
  readonly openSetting: (entry: SettingEntry) => void;
  readonly matches: (title: string) => boolean;
  readonly openConversation: (conversation: Conversation) => void;
  readonly openHit: (hit: SearchHit) => void;
  readonly openAllResults: () => void;
}

/** What the palette offers: commands that can run now, conversations by title, and what notes and messages hold. */
export function paletteEntries(contents: PaletteContents): readonly PaletteGroup[] {
  const { hits, openHit, openAllResults } = contents;
  const entriesOf = (kind: SearchHit['kind']) =>
    hits
      .filter((hit) => hit.kind === kind)
      .map((hit): PaletteEntry => ({
        kind: 'hit',
        value: hitKey(hit),
        title: hit.title,
        hit,
        run: () => openHit(hit),
      }));
  const groups: readonly PaletteGroup[] = [
    { value: 'Commands', items: commandEntries(contents) },
    { value: 'Settings', items: settingItems(contents) },
    { value: 'Conversations', items: conversationEntries(contents) },
    { value: 'In notes', items: entriesOf('note') },
    { value: 'In messages', items: entriesOf('message') },
    { value: 'Search', items: hits.length === 0 ? [] : [allResults(openAllResults)] },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** Those whose title says it first, of these those chosen of late; then those that people call so. */
function commandEntries({ commands, recent, matches }: PaletteContents): readonly PaletteEntry[] {
  const offered = commands.filter(({ isKeyOnly, canRun }) => !isKeyOnly && canRun());
  const [named, called] = [true, false].map((isNamed) =>
    offered.filter(({ title, words = '' }) => matches(title) === isNamed && (isNamed || matches(`${title} ${words}`))),
  );
  const rank = ({ id }: { readonly id: string }) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return [named, called]
    .flatMap((group = []) => group.toSorted((one, other) => rank(one) - rank(other)))
    .map(({ id, title, run }) => ({ kind: 'command', value: id, title, id, run }));
}

/** A few: the search of Settings has them all. */
function settingItems({ settings, openSetting }: PaletteContents): readonly PaletteEntry[] {
  return settings.slice(0, shownSettings).map((entry) => ({
    kind: 'setting',
    value: `setting-${entry.section}-${entry.title}`,
    title: entry.title,
    page: entry.setting === undefined ? 'Settings' : `Settings, ${entry.sectionLabel}`,
    run: () => openSetting(entry),
  }));
}

/** Those of the list first, then those that only the search knows, such as archived ones. */
function conversationEntries(contents: PaletteContents): readonly PaletteEntry[] {
  const { conversations, hits, matches, openConversation, openHit } = contents;
  const listed = conversations
    .filter(({ title }) => matches(title))
    .slice(0, shownConversations)
    .map((conversation): PaletteEntry => {
      const { id, title, line } = conversation;
      return { kind: 'conversation', value: `title-${id}`, title, line, run: () => openConversation(conversation) };
    });
  const others = hits.flatMap((hit): readonly PaletteEntry[] => {
    if (hit.kind !== 'title' || listed.some(({ value }) => value === hitKey(hit))) return [];
    return [{ kind: 'conversation', value: hitKey(hit), title: hit.title, line: undefined, run: () => openHit(hit) }];
  });
  return [...listed, ...others];
}

function allResults(run: () => void): PaletteEntry {
  return { kind: 'all-results', value: 'all-results', title: 'Show all results', run };
}
