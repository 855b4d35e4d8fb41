import { drawSparkline } from './sparkline-path.ts';
import './sparkline.css';

interface SparklineProps {
  /** Oldest first; a missing one is a gap. */
  readonly values: readonly (number | undefined)[];
  readonly tone: 'quiet' | 'warn' | 'danger';
  /** The axis goes at least as high as this, so that small changes of a small value stay small. */
  readonly least: number;
}

const size = { width: 132, height: 30 };

/** How a value went, without axes: the numbers beside it carry the meaning, and a table has every one of them. */
export function Sparkline({ values, tone, least }: SparklineProps) {
  const drawn = drawSparkline(values, { ...size, least });
  return (
    <svg className="sparkline" data-tone={tone} {...size} aria-hidden>
      {drawn && (
        <>
          <path d={drawn.path} />
          <circle cx={drawn.end.x} cy={drawn.end.y} r={2.25} />
        </>
      )}
    </svg>
  );
}
