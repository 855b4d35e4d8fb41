import { Bell, Database, FileClock, Keyboard, Plug, ShieldCheck, SunMoon, Wallet, type LucideIcon } from 'lucide-react';

export interface SettingsSection {
  /** The part of the address that names it. */
  readonly id: 'appearance' | 'providers' | 'budgets' | 'shortcuts' | 'alerts' | 'privacy' | 'storage' | 'audit';
  readonly label: string;
  readonly icon: LucideIcon;
}

/** The pages of Settings, in order. */
export const settingsSections: readonly SettingsSection[] = [
  { id: 'appearance', label: 'Appearance', icon: SunMoon },
  { id: 'providers', label: 'Providers', icon: Plug },
  { id: 'budgets', label: 'Budgets and approvals', icon: Wallet },
  { id: 'shortcuts', label: 'Shortcuts', icon: Keyboard },
  { id: 'alerts', label: 'Alerts', icon: Bell },
  { id: 'privacy', label: 'Privacy', icon: ShieldCheck },
  { id: 'storage', label: 'Data', icon: Database },
  { id: 'audit', label: 'Audit trail', icon: FileClock },
];

/** An address that names no page leads to the providers. */
export function findSection(id: string): SettingsSection['id'] {
  return settingsSections.find((section) => section.id === id)?.id ?? 'providers';
}
