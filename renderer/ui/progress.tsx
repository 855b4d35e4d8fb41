import './progress.css';

interface ProgressProps {
  readonly label: string;
  /** Whole percent; absent where nobody knows how much there is. */
  readonly percent?: number | undefined;
}

/** How far something has come that takes a while. */
export function Progress({ label, percent }: ProgressProps) {
  const known = percent === undefined ? {} : { 'aria-valuenow': percent };
  return (
    <div className="progress" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} {...known}>
      <span data-open={percent === undefined || undefined} style={{ width: `${percent ?? 30}%` }} />
    </div>
  );
}
