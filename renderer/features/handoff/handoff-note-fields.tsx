import { RotateCcw, Square } from 'lucide-react';
import { useId } from 'react';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { handoffNoteParts } from '../../../shared/model/handoff-note.ts';
import type { Cost } from '../../../shared/model/usage.ts';
import type { HandoffForm, HandoffSource } from '../../client/handoff-form.ts';
import { useStores } from '../../client/stores-context.ts';
import { formatAboutCost, formatCost } from '../../lib/format/format-cost.ts';
import { Button } from '../../ui/button.tsx';
import { PartFields } from '../../ui/part-fields.tsx';
import { Spinner } from '../../ui/spinner.tsx';

/** The note in its five parts, and whose words they are. */
export function HandoffNoteFields({ form: { note, source, draft } }: { readonly form: HandoffForm }) {
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
          {sourceWords(source, draft)}
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

function sourceWords(source: HandoffSource, draft: HandoffForm['draft']): string {
  switch (source.by) {
    case 'drafting':
      return draft ? `Drafting with ${draft.modelLabel}, ${formatAboutCost(draft.cost, true)}.` : 'Drafting the note.';
    case 'model':
      return `Drafted by ${source.modelLabel}${source.cost && source.cost.basis !== 'unpriced' ? ` for ${formatCost(source.cost)}` : ''}. Edit freely.`;
    case 'extract':
      return `No model could draft it, so it is made of sentences of the conversation.${lostWords(source.lostCost)}`;
    case 'kept':
      return 'Your newest handoff note. Nothing was said since, so none is drafted.';
    case 'person':
      return 'What the next model has to know.';
    default:
      return assertNever(source);
  }
}

function lostWords(cost: Cost | undefined): string {
  return cost ? ` The try cost ${formatCost(cost)}.` : '';
}
