import './meter.css';

interface MeterProps {
  /** Accessible name: what is measured. */
  readonly label: string;
  /** From 0 to 1; more than 1 is drawn full. */
  readonly share: number;
  /** Read out instead of the bare percentage. */
  readonly valueText?: string | undefined;
}

/** One bar for each limit: accent under 80 %, warn from 80, danger at 100. */
export function Meter({ label, share, valueText }: MeterProps) {
  return (
    <meter
      className="meter"
      data-level={levelOf(share)}
      aria-label={label}
      aria-valuetext={valueText}
      min={0}
      max={1}
      value={Math.min(1, share)}
    />
  );
}

function levelOf(share: number): 'ok' | 'warn' | 'danger' {
  if (share >= 1) return 'danger';
  return share >= 0.8 ? 'warn' : 'ok';
}
