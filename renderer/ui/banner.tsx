import { CircleX, Info, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import './banner.css';

interface BannerProps {
  readonly tone?: 'note' | 'warn' | 'danger';
  readonly icon?: LucideIcon;
  /** The fact, in bold; details and the next step follow as children. */
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons at the end. */
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}

export function Banner({ tone = 'note', icon = icons[tone], title, children, actions, onDismiss }: BannerProps) {
  return (
    <div className={`banner banner-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon of={icon} />
      <p className="banner-words">
        <b>{title}</b> {children}
      </p>
      {actions}
      {onDismiss && <IconButton icon={X} label="Dismiss" size="small" onClick={onDismiss} />}
    </div>
  );
}

const icons = { note: Info, warn: TriangleAlert, danger: CircleX } as const;
