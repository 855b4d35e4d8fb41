import { EventEmitter } from 'node:events';

export interface StandInFrame extends Pick<Electron.WebFrameMain, 'url' | 'detached'> {
  readonly parent: object | null;
}

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

/** Contents of a window. Every member throws after `destroy`, as Electron's do. */
export class StandInWebContents extends EventEmitter {
  mainFrame: StandInFrame = { url: '', detached: false, parent: null };
  /** What reached the page, as structured clones. */
  readonly sent: { readonly channel: string; readonly values: readonly unknown[] }[] = [];
  readonly loaded: string[] = [];
  reloadCount = 0;
  crashCount = 0;
  openHandler: OpenHandler = () => ({ action: 'allow' });
  #isDestroyed = false;

  send = (channel: string, ...values: readonly unknown[]): void => {
    this.#mustLive('send');
    this.sent.push({ channel, values: structuredClone(values) });
    this.emit('-sent-to-page', channel, ...structuredClone(values));
  };
  loadURL = async (url: string): Promise<void> => {
    this.#mustLive('loadURL');
    this.loaded.push(url);
    this.#commit(url);
  };
  reload = (): void => {
    this.#mustLive('reload');
    this.reloadCount += 1;
    this.#commit(this.mainFrame.url);
  };
  forcefullyCrashRenderer = (): void => {
    this.#mustLive('forcefullyCrashRenderer');
    this.crashCount += 1;
  };
  setWindowOpenHandler = (handler: OpenHandler): void => {
    this.#mustLive('setWindowOpenHandler');
    this.openHandler = handler;
  };
  isDestroyed = (): boolean => this.#isDestroyed;
  destroy = (): void => {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.emit('destroyed');
  };

  // A navigation replaces the frame: whoever kept the old one holds a detached frame.
  #commit(url: string): void {
    this.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame });
    this.mainFrame = { url, detached: false, parent: null };
  }
  #mustLive(member: string): void {
    if (this.#isDestroyed) throw new TypeError(`Object has been destroyed: webContents.${member}`);
  }
}

export function openWindowAs(
  contents: StandInWebContents,
  url: string,
  disposition: Parameters<OpenHandler>[0]['disposition'],
): Electron.WindowOpenHandlerResponse {
  const referrer = { url: '', policy: 'default' } as const;
  return contents.openHandler({ url, disposition, frameName: '', features: '', referrer });
}

type Needed = 'send' | 'loadURL' | 'reload' | 'forcefullyCrashRenderer' | 'setWindowOpenHandler' | 'isDestroyed';
new StandInWebContents() satisfies Pick<Electron.WebContents, Needed>;
