import type { LineName } from '../../../shared/model/language-model.ts';
import { formatSum } from '../../lib/format/format-cost.ts';
import { Jack } from '../../ui/jack.tsx';

export interface Amount {
  readonly id: string;
  readonly label: string;
  readonly micros: number;
  readonly line?: LineName | undefined;
  readonly note?: string | undefined;
  readonly onChoose?: (() => void) | undefined;
}

/** Amounts with their bars, the largest the whole width. */
export function AmountList({ amounts, label }: { readonly amounts: readonly Amount[]; readonly label: string }) {
  const most = Math.max(1, ...amounts.map(({ micros }) => micros));
  return (
    <ol className="spend-amounts" aria-label={label}>
      {amounts.map(({ id, label: name, micros, line, note, onChoose }) => (
        <li key={id} data-line={line}>
          <span className="spend-amount-name">
            {line && <Jack line={line} size="small" />}
            {onChoose ? (
              <button type="button" className="spend-link" title={name} onClick={onChoose}>
                {name}
              </button>
            ) : (
              <span title={name}>{name}</span>
            )}
          </span>
          <span className="figures">{note ?? formatSum(micros)}</span>
          <span className="spend-bar" aria-hidden>
            <i style={{ width: `${String((100 * micros) / most)}%` }} />
          </span>
        </li>
      ))}
    </ol>
  );
}
