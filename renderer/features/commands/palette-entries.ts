import type { MessageHit } from '../../client/message-search-store.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { LineName } from '../../../shared/model/language-model.ts';
import type { CommandId } from '../../../shared/model/command-rows.ts';
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
  | (Entry & { readonly kind: 'message'; readonly hit: MessageHit });

export interface PaletteGroup {
  readonly value: 'Commands' | 'Conversations' | 'In messages';
  readonly items: readonly PaletteEntry[];
}

/** Conversations shown at once; more are found by more of their title. */
const shownConversations = 40;

export interface PaletteContents {
  readonly commands: readonly Pick<Command, 'id' | 'title' | 'isKeyOnly' | 'canRun' | 'run'>[];
  readonly conversations: readonly Conversation[];
  readonly hits: readonly MessageHit[];
  readonly matches: (title: string) => boolean;
  readonly openConversation: (conversation: Conversation) => void;
  readonly openHit: (hit: MessageHit) => void;
}

/** What the palette offers: commands that can run now, conversations by title, and what was found in messages. */
export function paletteEntries(contents: PaletteContents): readonly PaletteGroup[] {
  const { commands, conversations, hits, matches, openConversation, openHit } = contents;
  const offered = commands.filter(({ isKeyOnly, canRun }) => !isKeyOnly && canRun());
  const groups: readonly PaletteGroup[] = [
    {
      value: 'Commands',
      items: offered
        .filter(({ title }) => matches(title))
        .map(({ id, title, run }) => ({ kind: 'command', value: id, title, id, run })),
    },
    {
      value: 'Conversations',
      items: conversations
        .filter(({ title }) => matches(title))
        .slice(0, shownConversations)
        .map((conversation) => ({
          kind: 'conversation',
          value: `conversation-${conversation.id}`,
          title: conversation.title,
          line: conversation.line,
          run: () => openConversation(conversation),
        })),
    },
    {
      value: 'In messages',
      items: hits.map((hit) => ({
        kind: 'message',
        value: `message-${hit.messageId}`,
        title: hit.title,
        hit,
        run: () => openHit(hit),
      })),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
