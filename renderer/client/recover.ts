import { assertNever } from '../../shared/model/assert-never.ts';
import type { RecoveryAction } from '../../shared/model/failure.ts';
import type { Message } from '../../shared/model/message.ts';
import type { Stores } from './stores.ts';

/** Does what the button under a failed answer promises. */
export function recover(stores: Stores, action: RecoveryAction, message: Message): void {
  switch (action) {
    case 'retry':
    case 'wait':
      return void stores.chat.getState().regenerate(message.id);
    case 'choose-model':
      return stores.view.getState().show('models');
    case 'open-keys':
    case 'replace-key':
    case 'check-base-url':
    case 'start-local-server':
      return openProvider(stores, message);
    case 'shorten-conversation':
      return void askInNewConversation(stores, message);
    default:
      return assertNever(action);
  }
}

function openProvider({ routes }: Stores, { failure, provenance }: Message): void {
  const item = failure?.providerId ?? provenance?.providerId;
  routes.getState().go({ name: 'settings', section: 'providers', ...(item && { item }) });
}

/** Opens a new conversation with the question in its composer. */
async function askInNewConversation({ chat, beginning }: Stores, answer: Message): Promise<void> {
  const question = chat.getState().messages.find(({ id }) => id === answer.parentId);
  await beginning.getState().openNew(question?.text);
}
