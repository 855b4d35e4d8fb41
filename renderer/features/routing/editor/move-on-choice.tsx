import { Check } from 'lucide-react';
import type { MoveOn } from '../../../../shared/model/rule.ts';
import { useFrom } from '../../../client/stores-context.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { EditorField } from './editor-field.ts';

/** After what the next model is asked: as the policy says until the rule says otherwise. */
export function MoveOnChoice({ field }: { readonly field: EditorField }) {
  const isAfterRefusal = useFrom(
    ({ usualPolicy }) => usualPolicy,
    (state) => state.fields.fallBackOnContentFilter ?? false,
  );
  const chosen = field.form.moveOn ?? (isAfterRefusal ? [...always, 'refusal' as const] : always);
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

const always: readonly MoveOn[] = ['rate-limit', 'error', 'no-token'];

const kinds: readonly { readonly kind: MoveOn; readonly label: string }[] = [
  { kind: 'rate-limit', label: 'rate limit' },
  { kind: 'error', label: 'error' },
  { kind: 'no-token', label: 'no token in time' },
  { kind: 'refusal', label: 'refusal' },
];
