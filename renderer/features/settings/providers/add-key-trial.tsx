import type { ProviderView } from '../../../../shared/model/provider.ts';
import type { KeyTrial } from '../../../client/keys-state.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { KeyResult } from '../../../ui/key-result.tsx';
import { StatusWord } from '../../../ui/status-word.tsx';

interface AddKeyTrialProps {
  readonly trial: KeyTrial | undefined;
  readonly provider: ProviderView;
  readonly onTestAgain: () => void;
}

export function AddKeyTrial({ trial, provider, onTestAgain }: AddKeyTrialProps) {
  switch (trial?.state) {
    case undefined:
      return null;
    case 'running':
      return (
        <p role="status">
          <StatusWord status="running">{`Asking ${provider.label}, which costs nothing`}</StatusWord>
        </p>
      );
    case 'answered': {
      const again = (
        <Button tone="ghost" size="small" onClick={onTestAgain}>
          Test again
        </Button>
      );
      return (
        <KeyResult
          result={trial.result}
          provider={provider}
          actions={trial.result.outcome === 'failed' ? undefined : again}
        />
      );
    }
    case 'failed':
      return (
        <Banner tone="danger" title="The key was not saved.">
          {trial.message}
        </Banner>
      );
  }
}
