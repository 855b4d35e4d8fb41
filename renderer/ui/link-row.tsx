import type { LucideIcon } from 'lucide-react';
import { Icon } from './icon.tsx';
import { Keycap } from './keycap.tsx';
import './row.css';

interface LinkRowProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly href: string;
  readonly hotkey?: string | undefined;
  readonly isCurrent: boolean;
  /** How many things there want to be seen; the label says so in words. */
  readonly badge?: { readonly count: number; readonly label: string } | undefined;
}

/** A row of the sidebar that leads to a screen. */
export function LinkRow({ icon, label, href, hotkey, isCurrent, badge }: LinkRowProps) {
  return (
    <a className="row" href={href} aria-current={isCurrent ? 'page' : undefined}>
      <Icon of={icon} />
      <span className="row-label">{label}</span>
      {badge && (
        <span className="row-badge">
          <span aria-hidden>{badge.count}</span>
          <span className="visually-hidden">{badge.label}</span>
        </span>
      )}
      {hotkey && <Keycap hotkey={hotkey} isBare />}
    </a>
  );
}
