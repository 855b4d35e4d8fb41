import type { IpcMainEvent } from 'electron';

/**
 * Whether a message comes from the main frame of one of the app's own documents. To be asked first thing, while the
 * event is delivered: `senderFrame` turns null after an await or a navigation.
 */
export function isTrustedSender(
  event: Pick<IpcMainEvent, 'senderFrame'>,
  isOwnAddress: (url: string) => boolean,
): boolean {
  const frame = event.senderFrame;
  return frame !== null && !frame.detached && frame.parent === null && isOwnAddress(frame.url);
}
