import type { WebContents } from 'electron';
import { isDiagramFrame, isHomePage } from './home-page.ts';

interface ContentsRules {
  readonly home: string;
  readonly openExternal: (url: string) => void;
}

/** Keeps contents on the app's own document: no other page, window, embedded guest or device. */
export function guardContents(contents: WebContents, rules: ContentsRules): void {
  contents.on('will-frame-navigate', (details) => {
    const isOwnDocument = details.isMainFrame ? isHomePage : isDiagramFrame;
    if (isOwnDocument(rules.home, details.url)) return;
    details.preventDefault();
    if (details.isMainFrame) rules.openExternal(details.url);
  });
  contents.on('will-redirect', (details) => {
    if (!details.isMainFrame || !isHomePage(rules.home, details.url)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    // Without a listener the first device in reach is chosen.
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(({ url }) => {
    rules.openExternal(url);
    return { action: 'deny' };
  });
}
