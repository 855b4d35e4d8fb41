import type { ProviderView } from '../../../shared/model/provider.ts';
import type { KeyTrial } from '../../client/keys-state.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { KeyResult } from '../../ui/key-result.tsx';

interface KeyTrialNoteProps {
  readonly trial: KeyTrial | undefined;
  readonly provider: ProviderView;
  readonly onCancel: () => void;
  readonly onSave: () => void;
}

/** How the try of the pasted key goes. */
export function KeyTrialNote({ trial, provider, onCancel, onSave }: KeyTrialNoteProps) {
  switch (trial?.state) {
    case undefined:
      return null;
    case 'running':
      return (
        <p className="key-owner" role="status">
          Asking {provider.label}, which costs nothing.
          <Button tone="ghost" size="small" onClick={onCancel}>
            Cancel
          </Button>
        </p>
      );
    case 'answered':
      return (
        <KeyResult
          result={trial.result}
          provider={provider}
          actions={
            trial.result.outcome !== 'works' && (
              <Button size="small" onClick={onSave}>
                Save anyway
              </Button>
            )
          }
        />
      );
    case 'failed':
      return (
        <Banner tone="danger" title="The key was not saved.">
          {trial.message}
        </Banner>
      );
  }
}
