import { Square } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { draftOf } from '../../client/drafts-store.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Button } from '../../ui/button.tsx';
import { ComposerHints } from './composer-hints.tsx';
import { draftProblem } from './draft-problem.ts';
import { ModelChip } from './model-chip.tsx';
import { PredictionNote } from './prediction-note.tsx';
import './composer.css';

/** Where the next message of the open conversation is written. */
export function Composer() {
  const openId = useFrom(
    ({ chat }) => chat,
    (state) => state.conversationId,
  );
  const conversation = useFrom(
    ({ conversations }) => conversations,
    (state) => state.conversations.find(({ id }) => id === openId),
  );
  return conversation ? <ConversationComposer key={conversation.id} conversation={conversation} /> : null;
}

function ConversationComposer({ conversation }: { readonly conversation: Conversation }) {
  const { id } = conversation;
  const { chat, drafts } = useStores();
  const draft = useFrom(
    () => drafts,
    (state) => draftOf(state.drafts, conversation),
  );
  const isRunning = useFrom(
    () => chat,
    (state) => state.running[id] !== undefined,
  );
  const isSending = useFrom(
    () => chat,
    (state) => state.sending[id] === true,
  );
  const sendProblem = useFrom(
    () => chat,
    (state) => state.sendProblem,
  );
  const problem = draftProblem(draft) ?? sendProblem;
  const canSend = draft.trim() !== '' && draftProblem(draft) === undefined && !isRunning && !isSending;
  const send = () => {
    if (canSend) void chat.getState().send(draft);
  };
  const edit = (text: string) => {
    drafts.getState().edit(id, text);
    if (sendProblem) chat.getState().clearProblem();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    send();
  };

  return (
    <div className="composer-place" data-region="composer">
      <div className="composer" data-invalid={problem ? true : undefined}>
        <textarea
          className="composer-text"
          aria-label="Message"
          aria-describedby="composer-hints"
          aria-invalid={problem ? true : undefined}
          placeholder="Write a message"
          rows={1}
          autoFocus
          data-region-focus
          value={draft}
          onChange={(event) => edit(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <div className="composer-bar">
          <ModelChip conversation={conversation} />
          <PredictionNote conversation={conversation} />
          {isRunning ? (
            <Button icon={Square} isIconFilled hotkey="Escape" onClick={() => void chat.getState().stop()}>
              Stop
            </Button>
          ) : (
            <Button tone="primary" hotkey="Enter" disabled={!canSend} onClick={send}>
              Send
            </Button>
          )}
        </div>
      </div>
      <ComposerHints problem={problem} isRunning={isRunning} hasText={draft.trim() !== ''} />
    </div>
  );
}

// While an input method composes, Enter belongs to it.
function isComposing(event: globalThis.KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari ends `isComposing` one key early and says 229 instead.
  return event.isComposing || event.keyCode === 229;
}
