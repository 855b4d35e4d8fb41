import { RotateCcw, Square } from 'lucide-react';
import { useId } from 'react';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { handoffNoteParts } from '../../../shared/model/handoff-note.ts';
import type { HandoffForm, HandoffSource } from '../../client/handoff-form.ts';
import { useStores } from '../../client/stores-context.ts';
import { formatCost } from '../../lib/format/format-cost.ts';
import { Button } from '../../ui/button.tsx';
import { PartFields } from '../../ui/part-fields.tsx';
import { Spinner } from '../../ui/spinner.tsx';

/** The note in its five parts, and whose words they are. */
export function HandoffNoteFields({ form: { note, source } }: { readonly form: HandoffForm }) {
  const { handoffForm } = useStores();
  const id = useId();
  const isDrafting = source.by === 'drafting';
  return (
    <section aria-labelledby={`${id}-title`}>
      <div className="handoff-note-head">
        <h3 id={`${id}-title`} className="field-label">
          Note
        </h3>
        <span className="handoff-source" role="status">
          {isDrafting && <Spinner />}
          {sourceWords(source)}
        </span>
        {isDrafting ? (
          <Button
            size="small"
            tone="ghost"
            icon={Square}
            isIconFilled
            onClick={() => handoffForm.getState().cancelDraft()}
          >
            Stop drafting
          </Button>
        ) : (
          <Button size="small" tone="ghost" icon={RotateCcw} onClick={() => handoffForm.getState().draftAgain()}>
            Draft again
          </Button>
        )}
      </div>
      <PartFields
        parts={handoffNoteParts}
        values={note}
        isDisabled={isDrafting}
        onWrite={handoffForm.getState().write}
      />
    </section>
  );
}

function sourceWords(source: HandoffSource): string {
  switch (source.by) {
    case 'drafting':
      return 'The current model drafts the note.';
    case 'model':
      return `Drafted by ${source.modelLabel}${source.cost && source.cost.basis !== 'unpriced' ? ` for ${formatCost(source.cost)}` : ''}. Edit freely.`;
    case 'extract':
      return 'No model could draft it, so it is made of sentences of the conversation.';
    case 'person':
      return 'What the next model has to know.';
    default:
      return assertNever(source);
  }
}
