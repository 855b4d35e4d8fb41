import { ChatScreen } from './features/chat/chat-screen.tsx';
import type { Command } from './features/commands/commands.ts';
import { Composer } from './features/composer/composer.tsx';
import { FindBar } from './features/find/find-bar.tsx';
import { BranchesDialog } from './features/tree/branches-dialog.tsx';
import { Inspector } from './features/inspector/inspector.tsx';
import { QueueList } from './features/queue/queue-list.tsx';
import { SlashMenu } from './features/slash-menu/slash-menu.tsx';
import { NotesSection } from './features/notes/notes-section.tsx';
import { TraceOfAnswer } from './features/transcript/trace-of-answer.tsx';
import { OpenTranscript } from './open-transcript.tsx';

/** The chat screen put together from its features. */
export function ChatPage({ commands }: { readonly commands: readonly Command[] }) {
  return (
    <ChatScreen
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
  );
}
