import { isOfferedKey, type KeyView } from '../../../../shared/model/key.ts';
import { useStores } from '../../../client/stores-context.ts';
import { Button } from '../../../ui/button.tsx';
import type { KeyWords } from './describe-key.ts';

interface KeyRowActionProps {
  readonly keyView: KeyView;
  readonly words: KeyWords;
  readonly isTesting: boolean;
  readonly onReplace: () => void;
}

/** What is most likely wanted of a key: to use one that was found, to replace a refused one, to test all others. */
export function KeyRowAction({ keyView, words, isTesting, onReplace }: KeyRowActionProps) {
  const { keys } = useStores();
  const { id, label, source, hasSecret } = keyView;
  if (isOfferedKey(keyView)) {
    return (
      <Button size="small" aria-label={`Use ${label}`} onClick={() => void keys.getState().use(id)}>
        Use
      </Button>
    );
  }
  if (words.needsReplacement === true && source !== 'environment') {
    return (
      <Button tone="ghost" size="small" data-action="replace-key" aria-label={`Replace ${label}`} onClick={onReplace}>
        Replace
      </Button>
    );
  }
  return (
    <Button
      tone="ghost"
      size="small"
      aria-label={`Test ${label}`}
      disabled={!hasSecret}
      isBusy={isTesting}
      onClick={() => void keys.getState().test(id)}
    >
      Test
    </Button>
  );
}
