import { TriangleAlert } from 'lucide-react';
import { attachmentsOf, type ComposedFile } from '../../client/composed-file.ts';
import { useFrom } from '../../client/stores-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { describeFit, type ReadingModel } from './describe-fit.ts';

/** What the model of this message cannot take of its files. */
export function AttachmentNotes({ files }: { readonly files: readonly ComposedFile[] }) {
  const decision = useFrom(
    ({ forecast }) => forecast,
    (state) => state.decision,
  );
  const models = useFrom(
    ({ models: store }) => store,
    (state) => state.models,
  );
  const attachments = attachmentsOf(files);
  if (!decision || attachments.length === 0) return null;
  const find = (ref: string | undefined): ReadingModel | undefined => models.find((model) => model.ref === ref);
  const first = decision.candidates[0]?.model;
  const named = decision.reason.by === 'person' ? decision.named : undefined;
  const lines = describeFit({
    attachments,
    model: find(first),
    passedOver: named === first ? undefined : find(named),
    isTooLongForAll: decision.excluded.some(({ exclusion }) => exclusion.code === 'window-too-small'),
  });
  return (
    <div className="attached-notes" role="status">
      {lines.map((line) => (
        <p key={line} className="attached-note">
          <Icon of={TriangleAlert} size="chip" />
          {line}
        </p>
      ))}
    </div>
  );
}
