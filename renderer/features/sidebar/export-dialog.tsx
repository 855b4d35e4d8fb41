import { type SubmitEvent, useId, useState } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ExportBranches, ExportFormat } from '../../../shared/model/export.ts';
import { useStores } from '../../client/stores-context.ts';
import { shownTitle } from '../../lib/shown-text.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface ExportDialogProps {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}

/** In which form one conversation goes out, and how much of it. */
export function ExportDialog({ conversation, onClose }: ExportDialogProps) {
  const { exports } = useStores();
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const [branches, setBranches] = useState<ExportBranches>('shown');
  const formId = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void exports.getState().saveConversation(conversation.id, format, branches);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Export ${shownTitle(conversation.title)}`}
      description={formatWords[format]}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={formId}>
            Export
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="export-form">
        <ChoiceGroup label="Form" value={format} options={formats} onChange={setFormat} />
        <ChoiceGroup label="How much of it" value={branches} options={amounts} onChange={setBranches} />
      </form>
    </Dialog>
  );
}

const formats: readonly { readonly value: ExportFormat; readonly label: string }[] = [
  { value: 'markdown', label: 'Markdown' },
  { value: 'html', label: 'HTML' },
  { value: 'json', label: 'JSON' },
];

const amounts: readonly { readonly value: ExportBranches; readonly label: string }[] = [
  { value: 'shown', label: 'Branch on screen' },
  { value: 'all', label: 'All branches' },
];

const formatWords: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Text with marks, to be read and edited anywhere.',
  html: 'One page that needs nothing else, for the browser and for paper.',
  json: 'Everything Switchboard knows of it, for programs.',
};
