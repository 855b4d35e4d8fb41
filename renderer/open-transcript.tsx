import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { RecoveryAction } from '../shared/model/failure.ts';
import type { TurnId } from '../shared/model/ids.ts';
import { AnswerWith } from './answer-with.tsx';
import { isBusy } from './client/chat-state.ts';
import { recover } from './client/recover.ts';
import { useFrom, useStores } from './client/stores-context.ts';
import { useNames } from './client/use-names.ts';
import { ContinueAnswer } from './continue-answer.tsx';
import { HandoffsBelow } from './open-handoffs.tsx';
import { Transcript } from './features/transcript/transcript.tsx';
import { focusWhenShown } from './lib/focus-when-shown.ts';

const composerText = '[data-region="composer"] [data-region-focus]';
const addKey = '[data-action="add-key"]';

/** Where the person goes on once the pressed button is gone; a choice in a layer takes the focus itself. */
const placesAfter: Readonly<Record<RecoveryAction, readonly string[]>> = {
  retry: [composerText],
  wait: [composerText],
  'shorten-conversation': [composerText],
  'choose-model': [],
  'open-keys': [addKey],
  'replace-key': ['[data-action="replace-key"]', addKey],
  'check-base-url': ['[data-region="provider"]'],
  'start-local-server': ['[data-region="provider"]'],
};

/** The messages of the open conversation, with what each can be asked to do. */
export function OpenTranscript() {
  const stores = useStores();
  const { chat, conversations, edits, traces, approvals } = stores;
  const messages = useFrom(
    () => chat,
    (state) => state.messages,
  );
  const hasEarlier = useFrom(
    () => chat,
    (state) => state.hasEarlier,
  );
  const id = useFrom(
    () => chat,
    (state) => state.conversationId,
  );
  const siblings = useFrom(
    () => chat,
    (state) => state.siblings,
  );
  const isChatBusy = useFrom(
    () => chat,
    (state) => isBusy(state, state.conversationId ?? ''),
  );
  const edited = useFrom(
    () => edits,
    useShallow(({ texts }) => Object.keys(texts)),
  );
  const begun = useFrom(
    () => edits,
    (state) => state.begun,
  );
  const explained = useFrom(
    () => traces,
    (state) => state.explained,
  );
  const revealed = useFrom(
    () => traces,
    (state) => state.revealed,
  );
  return (
    <Transcript
      messages={messages}
      hasEarlier={hasEarlier}
      scrollKey={id ?? ''}
      explained={explained}
      revealed={revealed}
      held={useHeldTurns()}
      names={useNames()}
      onLoadEarlier={() => void chat.getState().readEarlier()}
      siblings={siblings}
      isBusy={isChatBusy}
      onShowBranch={(messageId) => chat.getState().showBranch(messageId)}
      edited={edited}
      begun={begun}
      onEdit={(question) => edits.getState().begin(question)}
      onBranch={(messageId) => {
        if (id !== undefined) void conversations.getState().branch(id, messageId);
        focusWhenShown(composerText);
      }}
      onAnswerKept={(questionId) => {
        void chat.getState().answerKept(questionId);
        focusWhenShown(composerText);
      }}
      onRegenerate={(answerId) => {
        void chat.getState().regenerate(answerId);
        focusWhenShown(composerText);
      }}
      onRecover={(action, message) => {
        recover(stores, action, message);
        focusWhenShown(...placesAfter[action]);
      }}
      onExplain={(answerId) => traces.getState().toggle(answerId)}
      onReview={(turnId) => approvals.getState().review(turnId)}
      renderContinuation={(answer) => <ContinueAnswer answer={answer} />}
      renderAnswerWith={(answer) => <AnswerWith answer={answer} />}
      renderBelow={(messageId) => <HandoffsBelow messageId={messageId} />}
    />
  );
}

function useHeldTurns(): ReadonlySet<TurnId> {
  const waiting = useFrom(
    ({ approvals }) => approvals,
    (state) => state.approvals,
  );
  return useMemo(() => new Set(waiting.map(({ turnId }) => turnId)), [waiting]);
}
