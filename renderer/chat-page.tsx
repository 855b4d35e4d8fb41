import type { RecoveryAction } from '../shared/model/failure.ts';
import { splitModelRef } from '../shared/model/ids.ts';
import { useFrom, useStores } from './client/stores-context.ts';
import { ChatScreen } from './features/chat/chat-screen.tsx';
import { Composer } from './features/composer/composer.tsx';
import { Transcript } from './features/transcript/transcript.tsx';
import { recover } from './client/recover.ts';
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

/** The chat screen put together from its features. */
export function ChatPage() {
  return <ChatScreen transcript={<OpenTranscript />} composer={<Composer />} />;
}

function OpenTranscript() {
  const stores = useStores();
  const { chat, models, providers } = stores;
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
  return (
    <Transcript
      messages={messages}
      hasEarlier={hasEarlier}
      scrollKey={id ?? ''}
      onLoadEarlier={() => void chat.getState().readEarlier()}
      onRegenerate={(answerId) => {
        void chat.getState().regenerate(answerId);
        focusWhenShown(composerText);
      }}
      onRecover={(action, message) => {
        recover(stores, action, message);
        focusWhenShown(...placesAfter[action]);
      }}
      labels={{
        provider: (providerId) =>
          providers.getState().providers.find((provider) => provider.id === providerId)?.label ?? providerId,
        model: (ref) =>
          models.getState().models.find((model) => model.ref === ref)?.label ?? splitModelRef(ref).modelId,
      }}
    />
  );
}
