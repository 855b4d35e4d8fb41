import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { createEvent } from './preventable-event.ts';
import { onlyBeforeReady, record, run } from './run.ts';

interface Closable {
  readonly close: () => void;
}

class StandInApp extends EventEmitter {
  isPackaged = false;
  /** What the lock answers: false in a second start. */
  isFirstInstance = true;
  readonly openWindows = new Set<Closable>();
  readonly paths = new Map<string, string>([
    ['userData', '/stand-in/userData'],
    ['crashDumps', '/stand-in/crashDumps'],
  ]);
  readonly #ready = Promise.withResolvers<undefined>();

  whenReady = async (): Promise<void> => {
    record('app.whenReady');
    await this.#ready.promise;
  };
  /** Electron becomes ready only after the entry's module graph has been evaluated; here the test says when. */
  becomeReady = (): void => {
    run.isReady = true;
    record('ready');
    this.#ready.resolve(undefined);
  };
  getPath = (name: string): string => {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  };
  setPath = (name: string, path: string): void => {
    onlyBeforeReady('app.setPath');
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path}`);
    this.paths.set(name, path);
  };
  getVersion = (): string => '1.2.3';
  requestSingleInstanceLock = (): boolean => {
    onlyBeforeReady('app.requestSingleInstanceLock');
    return this.isFirstInstance;
  };
  enableSandbox = (): void => onlyBeforeReady('app.enableSandbox');
  setAppUserModelId = (id: string): void => record(`app.setAppUserModelId ${id}`);
  setAboutPanelOptions = (): void => record('app.setAboutPanelOptions');
  quit = (): void => {
    record('app.quit');
    const event = createEvent({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    for (const window of [...this.openWindows]) window.close();
    if (this.openWindows.size > 0) return;
    this.emit('will-quit', createEvent({}));
    this.exit(0);
  };
  relaunch = (): void => record('app.relaunch');
  /** Skips before-quit and will-quit. */
  exit = (exitCode = 0): void => {
    record(`app.exit ${exitCode}`);
    run.exitCode ??= exitCode;
  };
  override on(event: string, listener: Parameters<EventEmitter['on']>[1]): this {
    if (!run.isReady) record(`app.on ${event}`);
    return super.on(event, listener);
  }
}

export const app = new StandInApp() satisfies Pick<
  Electron.App,
  | 'isPackaged'
  | 'whenReady'
  | 'getPath'
  | 'setPath'
  | 'getVersion'
  | 'requestSingleInstanceLock'
  | 'enableSandbox'
  | 'setAppUserModelId'
  | 'setAboutPanelOptions'
  | 'quit'
  | 'relaunch'
  | 'exit'
>;
