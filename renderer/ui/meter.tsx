import './meter.css';

interface MeterProps {
  readonly label: string;
  /** Whole percent; above 100 where more is gone than there was. */
  readonly percent: number;
  /** What a screen reader says in place of the percent. */
  readonly words?: string;
  /** Percents that mean something. */
  readonly ticks?: readonly number[];
}

/** How much of a limit is gone: it warns from 80% on and is over at 100%. */
export function Meter({ label, percent, words, ticks = [] }: MeterProps) {
  const shown = Math.min(100, percent);
  return (
    <span
      className="meter"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={shown}
      aria-valuetext={words}
      data-level={levelOf(percent)}
    >
      <i style={{ width: `${shown}%` }} />
      {ticks.map((tick) => (
        <b key={tick} style={{ left: `${tick}%` }} />
      ))}
    </span>
  );
}

function levelOf(percent: number): 'fine' | 'near' | 'over' {
  if (percent >= 100) return 'over';
  return percent >= 80 ? 'near' : 'fine';
}
