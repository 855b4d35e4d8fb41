import './skeleton.css';

interface SkeletonProps {
  /** What is being read, for assistive technology. */
  readonly label: string;
  readonly lineCount?: number;
}

/** Grey lines in the place of what is still being read. Stays invisible for the first 300 ms. */
export function Skeleton({ label, lineCount = 3 }: SkeletonProps) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lineCount }, (_, line) => (
        <span key={line} className="skeleton-line" />
      ))}
    </div>
  );
}
