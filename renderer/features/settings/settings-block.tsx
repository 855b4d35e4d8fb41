import type { ReactNode } from 'react';

interface SettingsBlockProps {
  readonly title: string;
  /** Small words beside the title. */
  readonly aside?: ReactNode;
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function SettingsBlock({ title, aside, actions, children }: SettingsBlockProps) {
  return (
    <section className="settings-block" aria-label={title} data-setting={title} tabIndex={-1}>
      <header className="settings-block-head">
        <h3>{title}</h3>
        {aside && <span className="setting-hint">{aside}</span>}
        <span className="settings-block-actions">{actions}</span>
      </header>
      {children}
    </section>
  );
}
