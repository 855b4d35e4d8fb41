import { useStores } from './client/stores-context.ts';
import { useHotkey } from './client/use-hotkey.ts';
import { ChatScreen } from './features/chat/chat-screen.tsx';
import type { Command } from './features/commands/commands.ts';
import { Composer } from './features/composer/composer.tsx';
import { FindBar } from './features/find/find-bar.tsx';
import { BranchesDialog } from './features/tree/branches-dialog.tsx';
import { Inspector } from './features/inspector/inspector.tsx';
import { QueueList } from './features/queue/queue-list.tsx';
import { conversationEntries } from './features/sidebar/conversation-entries.ts';
import { SlashMenu } from './features/slash-menu/slash-menu.tsx';
import { NotesSection } from './features/notes/notes-section.tsx';
import { TraceOfAnswer } from './features/transcript/trace-of-answer.tsx';
import { CodeHighlighting } from './lib/markdown/code-highlighting.tsx';
import { OpenTranscript } from './open-transcript.tsx';

/** The chat screen put together from its features. */
export function ChatPage({ commands }: { readonly commands: readonly Command[] }) {
  const stores = useStores();
  const renameHotkey = useHotkey('rename-conversation');
  return (
    <CodeHighlighting>
      <ChatScreen
        entriesOf={(conversation) => conversationEntries(stores, conversation, { place: 'title', renameHotkey })}
        transcript={
          <>
            <FindBar />
            <BranchesDialog />
            <OpenTranscript />
          </>
        }
        composer={
          <>
            <QueueList />
            <Composer renderMenu={(field) => <SlashMenu commands={commands} {...field} />} />
          </>
        }
        inspector={<Inspector renderTrace={(answer) => <TraceOfAnswer message={answer} />} notes={<NotesSection />} />}
      />
    </CodeHighlighting>
  );
}
