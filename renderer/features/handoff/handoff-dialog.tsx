import { type KeyboardEvent, useId } from 'react';
import { writeHandoffNote } from '../../../shared/model/handoff-note.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { HandoffForm } from '../../client/handoff-form.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { formatAboutCost } from '../../lib/format/format-cost.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { HandoffModels } from './handoff-models.tsx';
import { HandoffNoteFields } from './handoff-note-fields.tsx';
import { HandoffOptions } from './handoff-options.tsx';
import './handoff-dialog.css';

const composerText = '[data-region="composer"] [data-region-focus]';

/** The dialog that hands the conversation on screen to another model. Closing it loses nothing that was typed. */
export function HandoffPlace() {
  const { handoffForm } = useStores();
  const openId = useFrom(
    () => handoffForm,
    (state) => state.openId,
  );
  const form = useFrom(
    () => handoffForm,
    ({ forms }) => (openId === undefined ? undefined : forms[openId]),
  );
  return openId !== undefined && form ? <HandoffDialog conversationId={openId} form={form} /> : null;
}

interface HandoffDialogProps {
  readonly conversationId: ConversationId;
  readonly form: HandoffForm;
}

function HandoffDialog({ conversationId, form }: HandoffDialogProps) {
  const { handoffForm } = useStores();
  const formId = useId();
  const isEmpty = writeHandoffNote(form.note) === '';
  const canSend = !(isEmpty && form.what === 'note');
  const done = (isDone: boolean) => isDone && focusWhenShown(composerText);
  const send = () => {
    if (canSend) void handoffForm.getState().send().then(done);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <Dialog
      isOpen
      size="wide"
      onClose={() => handoffForm.getState().close()}
      title="Hand off this conversation"
      description="The next model gets what you choose here. The transcript stays."
      footer={
        <>
          <Button
            tone="ghost"
            className="handoff-save"
            disabled={isEmpty}
            isBusy={form.isSending}
            onClick={() => void handoffForm.getState().saveNoteOnly()}
          >
            Save note only
          </Button>
          <AboutCost form={form} />
          <Button onClick={() => handoffForm.getState().close()}>Cancel</Button>
          <Button
            tone="primary"
            type="submit"
            form={formId}
            hotkey="Mod+Enter"
            disabled={!canSend}
            isBusy={form.isSending}
          >
            Hand off
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <HandoffModels conversationId={conversationId} model={form.model} />
        <HandoffOptions form={form} />
        <HandoffNoteFields form={form} />
        {form.problem && (
          <p className="handoff-problem" role="alert">
            {form.problem} What you wrote is still here.
          </p>
        )}
      </form>
    </Dialog>
  );
}

function AboutCost({ form: { options = [], what, source } }: { readonly form: HandoffForm }) {
  const cost = options.find((option) => option.what === what)?.cost;
  if (!cost || source.by === 'drafting') return null;
  const words =
    cost.basis === 'price' ? `About ${formatAboutCost(cost, false)} to send` : `It is ${formatAboutCost(cost, false)}`;
  return <span className="handoff-cost figures">{words}</span>;
}
