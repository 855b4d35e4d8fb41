import { shell } from 'electron';
import { externalAddress } from './external-address.ts';
import type { Report } from './report.ts';

/** Opens a link of the page in the person's browser, after the event that asked for it has returned. */
export function openExternal(url: string, report: Report): void {
  const address = externalAddress(url);
  if (address === undefined) return report('link-refused', { protocol: URL.parse(url)?.protocol ?? 'none' });
  setImmediate(() => {
    shell.openExternal(address).catch((error: unknown) => report('link-not-opened', { error }));
  });
}
