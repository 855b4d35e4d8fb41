import { ChatScreen } from './features/chat/chat-screen.tsx';
import { Composer } from './features/composer/composer.tsx';
import { Inspector } from './features/inspector/inspector.tsx';
import { TraceOfAnswer } from './features/transcript/trace-of-answer.tsx';
import { OpenTranscript } from './open-transcript.tsx';

/** The chat screen put together from its features. */
export function ChatPage() {
  return (
    <ChatScreen
      transcript={<OpenTranscript />}
      composer={<Composer />}
      inspector={<Inspector renderTrace={(answer) => <TraceOfAnswer message={answer} />} />}
    />
  );
}
