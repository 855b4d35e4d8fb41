import type { ReactNode } from 'react';
import { useFrom } from '../../client/stores-context.ts';
import { narrowWindow } from '../../lib/narrow-window.ts';
import { useMedia } from '../../lib/use-media.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { ImportStrip } from './import-strip.tsx';
import { SidebarOverlay } from './sidebar-overlay.tsx';
import { StagedRestore } from './staged-restore.tsx';
import { StartNotices } from './start-notices.tsx';
import { ToastPlace } from './toast-place.tsx';
import './shell.css';

interface ShellProps {
  readonly sidebar: ReactNode;
  readonly rail: ReactNode;
  readonly children: ReactNode;
}

/** The window: sidebar or rail at the left, what the person works on beside it. */
export function Shell({ sidebar, rail, children }: ShellProps) {
  const isNarrow = useMedia(narrowWindow);
  const isRailWanted = useFrom(
    ({ settings }) => settings,
    (state) => state.settings.isSidebarRail,
  );
  const isRail = isNarrow || isRailWanted;
  return (
    <div className="shell" data-rail={isRail || undefined}>
      {isRail ? rail : sidebar}
      {isNarrow && <SidebarOverlay>{sidebar}</SidebarOverlay>}
      <main className="shell-main">
        <ConnectionBanner />
        <StagedRestore />
        <StartNotices />
        <ImportStrip />
        {children}
        <ToastPlace />
      </main>
    </div>
  );
}
