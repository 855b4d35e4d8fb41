import type { KeyTrial } from '../../../client/keys-state.ts';
import { Button } from '../../../ui/button.tsx';

interface AddKeyFooterProps {
  readonly trial: KeyTrial | undefined;
  readonly isReady: boolean;
  readonly onCancel: () => void;
  readonly onSave: () => void;
}

/** Enter tests first and saves what works; "Save anyway" stands apart. */
export function AddKeyFooter({ trial, isReady, onCancel, onSave }: AddKeyFooterProps) {
  const outcome = trial?.state === 'answered' ? trial.result.outcome : undefined;
  const canSave = outcome === 'works' || outcome === 'unverifiable';
  return (
    <footer className="dialog-footer dialog-form-footer">
      {!canSave && trial?.state !== 'running' && (
        <Button tone="ghost" disabled={!isReady} onClick={onSave}>
          {outcome === 'failed' ? 'Save anyway' : 'Save without a test'}
        </Button>
      )}
      <span className="dialog-form-gap" />
      <Button onClick={onCancel}>Cancel</Button>
      <Button type="submit" tone="primary" hotkey="Enter" disabled={!isReady} isBusy={trial?.state === 'running'}>
        {canSave ? 'Save key' : testWord(outcome)}
      </Button>
    </footer>
  );
}

function testWord(outcome: 'failed' | undefined): string {
  return outcome === 'failed' ? 'Test again' : 'Test';
}
