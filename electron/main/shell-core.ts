import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { EventName, EventPayload } from '../../shared/contract/events.ts';
import type { Attach } from '../hosts/attach.ts';
import type { Report } from './report.ts';

/** What the shell needs of the core it was given. */
export interface ShellCore {
  readonly api: Pick<CoreApi, 'settings' | 'on'> & {
    readonly turns: Pick<CoreApi['turns'], 'running'>;
    readonly approvals: Pick<CoreApi['approvals'], 'list'>;
    readonly providers: Pick<CoreApi['providers'], 'list'>;
    readonly keys: Pick<CoreApi['keys'], 'list'>;
  };
  readonly attach: Attach;
  /** Sends an event of the shell itself to every window. */
  readonly announce: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  /** The computer goes to sleep, the computer is awake again. */
  readonly suspend: () => void;
  readonly resume: () => void;
  readonly close: () => Promise<void>;
  readonly report: Report;
}

/** Opens the database and everything above it, once the shell knows where. */
export type OpenCore = (place: { readonly dataDirectory: string; readonly version: string }) => Promise<ShellCore>;
