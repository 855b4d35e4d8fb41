import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { createEvent } from './preventable-event.ts';
import { onlyAfterReady, record } from './run.ts';
import { StandInWebContents } from './web-contents.ts';

export class BrowserWindow extends EventEmitter {
  static readonly made: BrowserWindow[] = [];
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents = new StandInWebContents();
  /** `show`, `focus` and their like, in order. */
  readonly calls: string[] = [];
  bounds: Electron.Rectangle;
  isMinimizedNow = false;
  isMaximizedNow = false;
  isFullScreenNow = false;
  #isDestroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    onlyAfterReady('new BrowserWindow');
    this.options = options;
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    BrowserWindow.made.push(this);
    app.openWindows.add(this);
    app.emit('browser-window-created', createEvent({}), this);
    app.emit('web-contents-created', createEvent({}), this.webContents);
  }

  loadURL = (url: string): Promise<void> => {
    this.#call('loadURL');
    record(`window.loadURL ${url}`);
    return this.webContents.loadURL(url);
  };
  show = (): void => this.#call('show');
  focus = (): void => this.#call('focus');
  /** What the test says. */
  hasFocus = false;
  isFocused = (): boolean => this.hasFocus;
  restore = (): void => {
    this.#call('restore');
    this.isMinimizedNow = false;
  };
  maximize = (): void => {
    this.#call('maximize');
    this.isMaximizedNow = true;
  };
  setFullScreen = (isOn: boolean): void => {
    this.#call('setFullScreen');
    this.isFullScreenNow = isOn;
  };
  setBackgroundColor = (colour: string): void => this.#call(`setBackgroundColor ${colour}`);
  isMinimized = (): boolean => this.isMinimizedNow;
  isMaximized = (): boolean => this.isMaximizedNow;
  isFullScreen = (): boolean => this.isFullScreenNow;
  getBounds = (): Electron.Rectangle => this.bounds;
  getNormalBounds = (): Electron.Rectangle => this.bounds;
  setBounds = (bounds: Partial<Electron.Rectangle>): void => {
    this.#call('setBounds');
    this.bounds = { ...this.bounds, ...bounds };
  };
  isDestroyed = (): boolean => this.#isDestroyed;
  close = (): void => {
    this.#call('close');
    const event = createEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  };
  destroy = (): void => {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.webContents.destroy();
    app.openWindows.delete(this);
    this.emit('closed');
  };
  /** What the person does: closing the last window tells the app, quitting does not. */
  closeByHand(): void {
    this.close();
    if (app.openWindows.size === 0) app.emit('window-all-closed');
  }

  #call(member: string): void {
    if (this.#isDestroyed) throw new TypeError(`Object has been destroyed: window.${member}`);
    this.calls.push(member);
  }
}

type Needed =
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'isFocused'
  | 'restore'
  | 'maximize'
  | 'setFullScreen'
  | 'setBackgroundColor'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFullScreen'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'isDestroyed'
  | 'close'
  | 'destroy';
BrowserWindow.prototype satisfies Pick<Electron.BrowserWindow, Needed>;
