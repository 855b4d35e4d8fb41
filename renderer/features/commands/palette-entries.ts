import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { LineName } from '../../../shared/model/language-model.ts';
import type { Command } from './commands.ts';

export interface PaletteEntry {
  /** Unique in the list. */
  readonly value: string;
  readonly title: string;
  readonly hotkey?: string | undefined;
  readonly isConversation: boolean;
  readonly line?: LineName | undefined;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly value: 'Commands' | 'Conversations';
  readonly items: readonly PaletteEntry[];
}

/** What the palette offers: the commands that can run now, and every conversation by title. */
export function paletteEntries(
  commands: readonly Command[],
  conversations: readonly Conversation[],
  open: (id: ConversationId) => void,
): readonly PaletteGroup[] {
  const offered = commands.filter(({ isKeyOnly, canRun }) => !isKeyOnly && (canRun?.() ?? true));
  return [
    {
      value: 'Commands',
      items: offered.map(({ id, title, hotkey, run }) => ({ value: id, title, hotkey, run, isConversation: false })),
    },
    {
      value: 'Conversations',
      items: conversations.map(({ id, title, line }) => ({
        value: `conversation-${id}`,
        title,
        line,
        isConversation: true,
        run: () => open(id),
      })),
    },
  ];
}
