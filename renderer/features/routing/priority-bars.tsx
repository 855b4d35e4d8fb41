import { type RuleBand, ruleBands } from '../../../shared/model/rule-band.ts';

/** 4, 3, 2 or 1 bars; the word stands beside them. */
export function PriorityBars({ band }: { readonly band: RuleBand }) {
  const filled = ruleBands.length - ruleBands.indexOf(band);
  return (
    <svg className="priority-bars" viewBox="0 0 14 12" data-band={band} aria-hidden>
      {[0, 1, 2, 3].map((at) => (
        <rect
          key={at}
          x={at * 3.6}
          y={9 - at * 3}
          width="2.4"
          height={3 + at * 3}
          rx="0.8"
          data-filled={at < filled || undefined}
        />
      ))}
    </svg>
  );
}
