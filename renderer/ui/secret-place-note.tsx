import { Lock } from 'lucide-react';
import type { SecretStoreStatus } from '../../shared/model/key.ts';
import { describeSecretPlace } from '../lib/describe-secret-place.ts';
import { Icon } from './icon.tsx';
import './secret-place-note.css';

interface SecretPlaceNoteProps {
  /** Absent until it is known. */
  readonly status: SecretStoreStatus | undefined;
  /** Absent where the vault cannot be opened from here. */
  readonly onOpenVault?: () => void;
}

/** Where a pasted key goes, said as it is on this computer, with the step that keeps it for longer. */
export function SecretPlaceNote({ status, onOpenVault }: SecretPlaceNoteProps) {
  if (!status) return null;
  const { note, step } = describeSecretPlace(status);
  return (
    <p className="secret-place">
      <Icon of={Lock} size="chip" />
      <span>
        {note}{' '}
        {onOpenVault && step !== 'none' && (
          <button type="button" className="secret-place-step" onClick={onOpenVault}>
            {step === 'unlock-vault' ? 'Unlock the vault' : 'Keep it in a vault with a passphrase'}
          </button>
        )}
      </span>
    </p>
  );
}
