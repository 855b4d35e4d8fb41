import type { ReactNode } from 'react';

interface SettingsPageProps {
  readonly title: string;
  /** What holds for everything on it. */
  readonly hint?: string;
  readonly children: ReactNode;
}

/** One column of settings under its title. */
export function SettingsPage({ title, hint, children }: SettingsPageProps) {
  return (
    <section className="settings-page scroll" aria-label={title} data-region="settings" tabIndex={-1}>
      <div className="settings-column">
        <header>
          <h2>{title}</h2>
          {hint && <p className="setting-hint">{hint}</p>}
        </header>
        {children}
      </div>
    </section>
  );
}

interface SettingRowProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly children?: ReactNode;
}

/** What is set at the left, its value at the right. */
export function SettingRow({ label, hint, children }: SettingRowProps) {
  return (
    <div className="setting-row" data-setting={label} tabIndex={-1}>
      <div className="setting-words">
        <div className="setting-label">{label}</div>
        {hint && <div className="setting-hint">{hint}</div>}
      </div>
      {children}
    </div>
  );
}
