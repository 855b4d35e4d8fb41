import { type SubmitEvent, useState } from 'react';
import type { KeyQuota, KeyView } from '../../../../shared/model/key.ts';
import { useStores } from '../../../client/stores-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { readTypedQuota } from './read-typed-quota.ts';

interface KeyLimitDialogProps {
  readonly keyView: KeyView;
  readonly onClose: () => void;
}

/** How much a key may be used for in a day, counted in one of three ways. */
export function KeyLimitDialog({ keyView: { id, label, quota }, onClose }: KeyLimitDialogProps) {
  const { keys } = useStores();
  const [limit, setLimit] = useState(quota ? String(quota.limit) : '');
  const [unit, setUnit] = useState<KeyQuota['unit']>(quota?.unit ?? 'requests');
  const [isTried, setTried] = useState(false);
  const read = readTypedQuota({ limit, unit });
  const set = (wanted: KeyQuota | undefined) => {
    void keys.getState().setQuota(id, wanted);
    onClose();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (read.type === 'quota') set(read.quota);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Limit ${label}`}
      description="What it may be used for in a day. Then the next key takes over until midnight."
    >
      <form className="dialog-form" onSubmit={submit}>
        <div className="dialog-pair">
          <TextField
            label="Daily limit"
            inputMode="numeric"
            autoFocus
            value={limit}
            problem={isTried && read.type === 'invalid' ? read.problem : undefined}
            onChange={(event) => setLimit(event.currentTarget.value)}
          />
          <Select<KeyQuota['unit']> label="Counted in" value={unit} options={units} onChange={setUnit} />
        </div>
        <footer className="dialog-footer dialog-form-footer">
          {quota && (
            <Button tone="ghost" onClick={() => set(undefined)}>
              Remove the limit
            </Button>
          )}
          <span className="dialog-form-gap" />
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" hotkey="Enter">
            Save limit
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

const units: readonly { readonly value: KeyQuota['unit']; readonly label: string }[] = [
  { value: 'requests', label: 'Requests' },
  { value: 'tokens', label: 'Tokens' },
  { value: 'characters', label: 'Characters' },
];
