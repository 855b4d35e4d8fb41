import { EventEmitter } from 'node:events';
import { onlyAfterReady, onlyBeforeReady, record } from './run.ts';

type Handler<Name extends keyof Electron.Session> = Electron.Session[Name] extends (
  handler: infer H,
  ...rest: never[]
) => unknown
  ? NonNullable<H>
  : never;

/** Grants everything until handlers are set, as Electron does, so that a missing one fails a test. */
class StandInSession extends EventEmitter {
  onRequest: Handler<'setPermissionRequestHandler'> = (_contents, _permission, answer) => answer(true);
  onCheck: Handler<'setPermissionCheckHandler'> = () => true;
  onDevice: Handler<'setDevicePermissionHandler'> = () => true;
  onDisplayMedia: Handler<'setDisplayMediaRequestHandler'> | undefined;
  onProtectedClasses: Handler<'setUSBProtectedClassesHandler'> = () => [];

  setPermissionRequestHandler: Electron.Session['setPermissionRequestHandler'] = (handler) => {
    record('session.setPermissionRequestHandler');
    if (handler) this.onRequest = handler;
  };
  setPermissionCheckHandler: Electron.Session['setPermissionCheckHandler'] = (handler) => {
    record('session.setPermissionCheckHandler');
    if (handler) this.onCheck = handler;
  };
  setDevicePermissionHandler: Electron.Session['setDevicePermissionHandler'] = (handler) => {
    if (handler) this.onDevice = handler;
  };
  setDisplayMediaRequestHandler: Electron.Session['setDisplayMediaRequestHandler'] = (handler) => {
    if (handler) this.onDisplayMedia = handler;
  };
  setUSBProtectedClassesHandler: Electron.Session['setUSBProtectedClassesHandler'] = (handler) => {
    if (handler) this.onProtectedClasses = handler;
  };
}

const defaultSession = new StandInSession();

export const session = {
  get defaultSession(): StandInSession {
    onlyAfterReady('session.defaultSession');
    return defaultSession;
  },
};

type RequestHandler = Parameters<Electron.Protocol['handle']>[1];

class StandInProtocol {
  schemes: readonly Electron.CustomScheme[] | undefined;
  readonly handlers = new Map<string, RequestHandler>();

  registerSchemesAsPrivileged = (schemes: Electron.CustomScheme[]): void => {
    onlyBeforeReady('protocol.registerSchemesAsPrivileged');
    if (this.schemes) throw new Error('protocol.registerSchemesAsPrivileged was called twice: the last call wins');
    this.schemes = schemes;
  };
  handle = (scheme: string, handler: RequestHandler): void => {
    onlyAfterReady('protocol.handle');
    if (this.handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already intercepted`);
    this.handlers.set(scheme, handler);
  };
}

export const protocol = new StandInProtocol() satisfies Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle'
>;
