import { type KeyboardEvent, useId } from 'react';
import { maxMessageCharacters } from '../../../shared/contract/call-parts.ts';
import type { Message } from '../../../shared/model/message.ts';
import { isBusy } from '../../client/chat-state.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { Button } from '../../ui/button.tsx';
import './message-editor.css';

const composerText = '[data-region="composer"] [data-region-focus]';

/** A new version of a question, written in the question's place. */
export function MessageEditor({ message }: { readonly message: Message }) {
  const { edits } = useStores();
  const hintId = useId();
  const text = useFrom(
    () => edits,
    ({ texts }) => texts[message.id] ?? message.text,
  );
  const isWaiting = useFrom(
    ({ chat }) => chat,
    (state) => isBusy(state, message.conversationId),
  );
  const isTooLong = text.length > maxMessageCharacters;
  const isEmpty = text.trim() === '' && !message.attachments;
  const canSend = !isEmpty && !isTooLong && !isWaiting;
  const canKeep = canSend && text.trim() !== message.text;

  const save = async (rerun: boolean) => {
    const version = await edits.getState().save(message.id, rerun);
    if (!version) return;
    focusWhenShown(rerun ? composerText : `${rowOf(version)} [data-action="answer-kept"]`);
  };
  const cancel = () => {
    edits.getState().cancel(message.id);
    focusWhenShown(rowOf(message));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canSend) void save(true);
    else return;
    event.preventDefault();
  };
  return (
    <div className="message-editor">
      <textarea
        className="message-editor-text"
        aria-label="Edit message"
        aria-describedby={hintId}
        aria-invalid={isTooLong || undefined}
        autoFocus
        data-uses-escape
        rows={1}
        value={text}
        onChange={(event) => edits.getState().write(message.id, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p id={hintId} className="message-editor-hint">
        {isTooLong && `A message holds ${maxMessageCharacters.toLocaleString('en')} characters at most. `}
        {isWaiting && 'An answer is running. Stop it or wait for its end before you save. '}
        The old version and its answers stay.
      </p>
      <div className="message-editor-bar">
        <Button tone="primary" hotkey="Mod+Enter" disabled={!canSend} onClick={() => void save(true)}>
          Save and send
        </Button>
        <Button disabled={!canKeep} onClick={() => void save(false)}>
          Save only
        </Button>
        <Button tone="ghost" hotkey="Escape" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function rowOf({ id }: Message): string {
  return `[data-message="${CSS.escape(id)}"]`;
}
