import type { CommandId } from '../../shared/model/command-rows.ts';
import { describeAlert, type AlertNames } from '../../shared/model/describe-alert.ts';
import type { Alert } from '../../shared/model/health.ts';
import type { Report } from './report.ts';
import type { ShellCore } from './shell-core.ts';

/** Shows a notice outside the window. */
export type Notify = (notice: { readonly title: string; readonly body: string; readonly onClick: () => void }) => void;

export interface AlertShell {
  readonly api: ShellCore['api'];
  readonly notify: Notify;
  /** Whoever looks at the window reads it there. */
  readonly isInFront: () => boolean;
  /** Brings the window to the front and runs a command in it. */
  readonly open: (command: CommandId) => void;
  readonly report: Report;
}

/** Tells what passed a threshold by the system, where the person wants that and does not look at the window. */
export function notifyOfAlerts({ api, notify, isInFront, open, report }: AlertShell): void {
  const tell = async (alert: Alert) => {
    const command = commands[alert.type];
    if (command === undefined || isInFront()) return;
    const { alerts } = await api.settings.read({});
    if (alerts !== 'everywhere') return;
    notify({ title: 'Switchboard', body: describeAlert(alert, await readNames(api)), onClick: () => open(command) });
  };
  api.on('alert-raised', ({ alert }) => {
    tell(alert).catch((error: unknown) => report('alert-not-shown', { error }));
  });
}

/** Where more about it stands. What is no threshold but a turn of events is told in the window alone. */
const commands: Readonly<Record<Alert['type'], CommandId | undefined>> = {
  'error-rate': 'open-health',
  'slow-first-token': 'open-health',
  'provider-down': undefined,
  'provider-recovered': undefined,
  'spend-spike': 'open-spend',
  quota: 'open-health',
  budget: 'open-spend',
};

async function readNames(api: ShellCore['api']): Promise<AlertNames> {
  const [{ providers }, { keys }] = await Promise.all([api.providers.list({}), api.keys.list({})]);
  return {
    provider: (id) => providers.find((known) => known.id === id)?.label ?? id,
    key: (id) => keys.find((known) => known.id === id)?.label ?? id,
  };
}
