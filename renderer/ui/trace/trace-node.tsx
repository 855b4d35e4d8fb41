import type { ReactNode } from 'react';

interface TraceNodeProps {
  readonly title: ReactNode;
  /** At the right: a duration or a cost. */
  readonly aside?: string | undefined;
  /** Stands on the line in the place of the plain dot. */
  readonly mark?: ReactNode;
  readonly isOnPath?: boolean;
  readonly children?: ReactNode;
}

/** One station on the line of a trace. */
export function TraceNode({ title, aside, mark, isOnPath = false, children }: TraceNodeProps) {
  return (
    <li className="trace-node" data-path={isOnPath || undefined}>
      <span className="trace-mark">{mark ?? <span className="trace-dot" />}</span>
      <div className="trace-head">
        <span>{title}</span>
        {aside && <span className="trace-aside figures">{aside}</span>}
      </div>
      {children && <div className="trace-detail">{children}</div>}
    </li>
  );
}
