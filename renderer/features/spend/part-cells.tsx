import type { SpendPart } from '../../../shared/model/spend.ts';
import { formatCount } from '../../lib/format/format-tokens.ts';
import { formatSum } from '../../lib/format/format-cost.ts';
import { percentOf } from './percent-of.ts';

interface PartCellsProps {
  readonly part: SpendPart;
  readonly line: string;
  /** What the longest bar stands for. */
  readonly most: number;
  readonly total: number;
}

/** The figures of a provider or a model in the table. */
export function PartCells({ part, line, most, total }: PartCellsProps) {
  const { callCount, inputTokens, outputTokens, cachedInputTokens, costMicros, unpricedCount } = part;
  return (
    <>
      <td className="spend-number">{callCount.toLocaleString('en-US')}</td>
      <td className="spend-number">{formatCount(inputTokens)}</td>
      <td className="spend-number">{formatCount(outputTokens)}</td>
      <td className="spend-number">
        {cachedInputTokens === 0 ? 'none' : `${String(percentOf(cachedInputTokens, inputTokens))}%`}
      </td>
      <td className="spend-number spend-cost">
        {costMicros === 0 && unpricedCount === callCount ? 'unpriced' : formatSum(costMicros)}
      </td>
      <td>
        <span className="spend-share">
          <span className="spend-bar" data-line={line} aria-hidden>
            <i style={{ width: `${String(most > 0 ? (100 * costMicros) / most : 0)}%` }} />
          </span>
          <span className="figures">{`${String(percentOf(costMicros, total))}%`}</span>
        </span>
      </td>
    </>
  );
}
