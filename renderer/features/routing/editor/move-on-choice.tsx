import { Check } from 'lucide-react';
import { useEffect } from 'react';
import type { MoveOn } from '../../../../shared/model/rule.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { EditorField } from './editor-field.ts';

/** After what the next model is asked: as the policy says until the rule says otherwise. */
export function MoveOnChoice({ field }: { readonly field: EditorField }) {
  const { usualMoveOn } = useStores();
  const usual = useFrom(
    () => usualMoveOn,
    (state) => state.kinds,
  );
  useEffect(() => void usualMoveOn.getState().read(), [usualMoveOn]);
  const chosen = field.form.moveOn ?? usual;
  const toggle = (kind: MoveOn) => {
    const next = chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind];
    field.change({ moveOn: next }, 'move on');
  };
  return (
    <div className="editor-section" role="group" aria-label="Move to the next model on">
      <span className="editor-label">Move to the next model on</span>
      <div className="move-on">
        {kinds.map(({ kind, label }) => (
          <button
            key={kind}
            type="button"
            className="move-on-chip"
            aria-pressed={chosen.includes(kind)}
            onClick={() => toggle(kind)}
          >
            {chosen.includes(kind) && <Icon of={Check} size="chip" />}
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}

const kinds: readonly { readonly kind: MoveOn; readonly label: string }[] = [
  { kind: 'rate-limit', label: 'rate limit' },
  { kind: 'error', label: 'error' },
  { kind: 'no-token', label: 'no token in time' },
  { kind: 'refusal', label: 'refusal' },
];
