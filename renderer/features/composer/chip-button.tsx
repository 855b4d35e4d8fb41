import { ChevronDown, Lock, TriangleAlert } from 'lucide-react';
import type { ComponentProps } from 'react';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { useFrom } from '../../client/stores-context.ts';
import type { Names } from '../../lib/names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Jack } from '../../ui/jack.tsx';
import type { ChipWords, ForetoldModel } from './describe-chip.ts';

interface ChipButtonProps extends ComponentProps<'button'> {
  readonly words: ChipWords;
  readonly names: Names;
}

/** The chip itself: model and cost, a lock where it was chosen, a warning where it cannot answer. */
export function ChipButton({ words, names, ...native }: ChipButtonProps) {
  const isWarning = words.type === 'unavailable' || words.type === 'none';
  return (
    <button
      type="button"
      className="model-chip"
      data-warning={isWarning || undefined}
      title={chipTitle(words)}
      {...native}
    >
      <span className="visually-hidden">Model: </span>
      <ChipContent words={words} names={names} />
      <Icon of={ChevronDown} size="chip" />
    </button>
  );
}

/** What the chip has no room for. */
function chipTitle(words: ChipWords): string | undefined {
  if (words.type === 'automatic') return words.via;
  if (words.type !== 'unavailable') return undefined;
  const { label, reason, next } = words;
  return next
    ? `${label}${reason}. Would use ${next.label}, ${next.cost ?? 'cost not known yet'}.`
    : `${label}${reason}.`;
}

function ChipContent({ words, names }: Pick<ChipButtonProps, 'words' | 'names'>) {
  switch (words.type) {
    case 'automatic':
      return (
        <>
          <Jack line={words.next && names.line(words.next.model)} size="small" />
          <span className="ellipsis">
            <b>Auto</b>
            {words.next && (
              <>
                {' · would use '}
                <Foretold next={words.next} />
              </>
            )}
          </span>
          {words.via && <span className="visually-hidden">, {words.via}</span>}
        </>
      );
    case 'pinned':
      return (
        <>
          <Jack line={names.line(words.next.model)} size="small" />
          <span className="ellipsis">
            <Foretold next={words.next} />
          </span>
          <Icon of={Lock} size="chip" />
          <span className="visually-hidden">, chosen by you</span>
        </>
      );
    case 'unavailable':
      return (
        <>
          <Icon of={TriangleAlert} size="chip" />
          <span className="ellipsis">
            <b>{words.label}</b>
            {words.reason}
            {words.next && (
              <>
                {' · would use '}
                <Foretold next={words.next} />
              </>
            )}
          </span>
        </>
      );
    case 'none':
      return (
        <>
          <Icon of={TriangleAlert} size="chip" />
          <span className="ellipsis">
            <NobodyWords budget={words.budget} />
          </span>
        </>
      );
    default:
      return assertNever(words);
  }
}

/** Why nothing can answer. */
function NobodyWords({ budget }: { readonly budget: string | undefined }) {
  const isOffline = useFrom(
    ({ health }) => health,
    (state) => state.isOffline,
  );
  if (budget !== undefined) return `Nothing fits ${budget}`;
  return isOffline ? 'No model without a network' : 'No model can be used yet';
}

function Foretold({ next: { label, cost } }: { readonly next: ForetoldModel }) {
  return (
    <>
      <b>{label}</b>
      {cost !== undefined && <span className="figures">, {cost}</span>}
    </>
  );
}
