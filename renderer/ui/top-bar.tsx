import type { ReactNode } from 'react';
import './top-bar.css';

interface TopBarProps {
  /** The screen's one `h1`. */
  readonly title: ReactNode;
  /** Beside the title: models, cost, status. */
  readonly children?: ReactNode;
  /** At the right, primary last. */
  readonly actions?: ReactNode;
}

export function TopBar({ title, children, actions }: TopBarProps) {
  return (
    <header className="top-bar">
      <h1 className="top-bar-title">{title}</h1>
      {children}
      <div className="top-bar-actions">{actions}</div>
    </header>
  );
}
