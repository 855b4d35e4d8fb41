import type { Session } from 'electron';
import { isOwnAddress } from './home-page.ts';

/** Denies what pages may ask for, which Electron grants by default, and cancels downloads but of what the page made itself. */
export function guardSession(session: Session, home: string): void {
  const isAllowed = (permission: string, from: { readonly isMainFrame: boolean; readonly address: string }) =>
    allowedPermissions.includes(permission) && from.isMainFrame && isOwnAddress(home, from.address);

  session.setPermissionRequestHandler((...[, permission, answer, { isMainFrame, requestingUrl }]) =>
    answer(isAllowed(permission, { isMainFrame, address: requestingUrl })),
  );
  session.setPermissionCheckHandler((...[, permission, requestingOrigin, { isMainFrame }]) =>
    isAllowed(permission, { isMainFrame, address: requestingOrigin }),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.on('will-download', (event, item) => {
    if (!isMadeByPage(home, item.getURL())) event.preventDefault();
  });
}

/** A file the page holds in memory has the page's own address behind `blob:`. */
function isMadeByPage(home: string, url: string): boolean {
  return url.startsWith('blob:') && isOwnAddress(home, url.slice('blob:'.length));
}

/** Copy buttons write text; nothing else is needed. */
const allowedPermissions: readonly string[] = ['clipboard-sanitized-write'];
