import { type RefObject, useSyncExternalStore } from 'react';
import type { ModelRef } from '../../../../shared/model/ids.ts';
import type { ListedRule, RuleId } from '../../../../shared/model/rule.ts';
import { useNames } from '../../../client/use-names.ts';
import { cordsPx } from './board-geometry.ts';
import { layCords } from './lay-cords.ts';

interface BoardCordsProps {
  readonly place: RefObject<HTMLElement | null>;
  readonly viewPx: number;
  readonly rules: readonly ListedRule[];
  /** The rows that are in the page. */
  readonly shown: readonly number[];
  readonly selectedId: RuleId | undefined;
  readonly models: readonly ModelRef[];
  readonly defaultModels: readonly ModelRef[];
}

/** A cord from each rule to its model; those of the selected one are drawn last, with its fallbacks dashed. */
export function BoardCords({ place, viewPx, ...board }: BoardCordsProps) {
  const names = useNames();
  const scrollPx = useScrollPx(place);
  const cords = layCords({ ...board, scrollPx, viewPx });
  return (
    <div className="board-cords" aria-hidden>
      <svg width={cordsPx} height={viewPx} viewBox={`0 0 ${String(cordsPx)} ${String(viewPx)}`}>
        {cords.map(({ key, kind, model, path }) => (
          <path key={key} d={path} className="cord" data-kind={kind} data-line={names.line(model) ?? 'none'} />
        ))}
      </svg>
    </div>
  );
}

function useScrollPx(place: RefObject<HTMLElement | null>): number {
  return useSyncExternalStore(
    (onChange) => {
      const element = place.current;
      element?.addEventListener('scroll', onChange, { passive: true });
      return () => element?.removeEventListener('scroll', onChange);
    },
    () => place.current?.scrollTop ?? 0,
  );
}
