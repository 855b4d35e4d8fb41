import { MessageSquareX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useIsStartRead } from '../../client/use-is-start-read.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AnswerAnnouncement } from './answer-announcement.tsx';
import { ChatTitle, type ChatTitleProps } from './chat-title.tsx';
import { NothingSaid } from './nothing-said.tsx';
import './chat.css';

interface ChatScreenProps extends ChatTitleProps {
  readonly transcript: ReactNode;
  readonly composer: ReactNode;
  /** Beside both, or over them. */
  readonly inspector: ReactNode;
}

/** One conversation: its title and cost, what was said, and where the next message is written. */
export function ChatScreen({ transcript, composer, inspector, entriesOf }: ChatScreenProps) {
  const isFailed = useFrom(
    ({ chat }) => chat,
    (state) => state.status.state === 'failed',
  );
  return (
    <>
      <ChatTitle entriesOf={entriesOf} />
      <div className="chat-panes">
        <section className="chat" aria-label="Conversation">
          <div className="chat-transcript" data-region="transcript" tabIndex={-1}>
            <TranscriptOrWords transcript={transcript} />
          </div>
          {!isFailed && composer}
          <AnswerAnnouncement />
        </section>
        {inspector}
      </div>
    </>
  );
}

function TranscriptOrWords({ transcript }: { readonly transcript: ReactNode }) {
  const { beginning } = useStores();
  const status = useFrom(
    ({ chat }) => chat,
    (state) => state.status,
  );
  const isEmpty = useFrom(
    ({ chat }) => chat,
    (state) => state.messages.length === 0,
  );
  const isStartRead = useIsStartRead();
  if (status.state === 'failed') {
    return (
      <EmptyState
        icon={MessageSquareX}
        title="This conversation cannot be shown"
        action={<Button onClick={() => void beginning.getState().openNew()}>New conversation</Button>}
      >
        {status.message}
      </EmptyState>
    );
  }
  if (!isEmpty) return transcript;
  if (status.state === 'reading') {
    return (
      <div className="chat-reading">
        <Skeleton label="Reading the conversation" lineCount={6} />
      </div>
    );
  }
  return isStartRead ? <NothingSaid /> : null;
}
