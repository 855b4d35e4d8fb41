import type { Page } from '@playwright/test';
import type { FakeProvider } from '../support/fake-provider/fake-provider.ts';

/** The whole app as a person has it, in a data directory of its own, with every provider on loopback. */
export interface App {
  /** The window; another one after `restart` in Electron. */
  readonly page: Page;
  /** The data directory; it is empty at first and removed after the test. */
  readonly home: string;
  readonly provider: FakeProvider;
  /** Quits in good order where it still runs, and starts again on the same data. */
  readonly restart: () => Promise<void>;
  /** Ends the core at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** For a test that cuts the connection itself: what the page says about that is no problem. */
  readonly expectLostConnection: () => void;
}

/** One way to run the app: a browser host with a page, or a desktop window. */
export interface AppHost {
  readonly page: () => Page;
  readonly start: () => Promise<void>;
  readonly quit: () => Promise<void>;
  readonly kill: () => Promise<void>;
}
