import { Notification } from 'electron';
import type { Notify } from './notify-of-alerts.ts';

/** A notification of the system; nothing where the system has none. */
export const showNotification: Notify = ({ title, body, onClick }) => {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  notification.on('click', onClick);
  notification.show();
};
