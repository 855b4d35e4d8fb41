/** Where the built renderer lives in Electron. Another scheme or host would lose what the page stored. */
export const bundleUrl = 'app://bundle/';

/**
 * The address of the one document of the app. A dev server counts only for an unpackaged app and on this computer:
 * otherwise an environment variable would put a foreign page in front of the preload.
 */
export function homePage(app: { readonly isPackaged: boolean; readonly devServerUrl: string | undefined }): string {
  const devServer = app.devServerUrl === undefined ? undefined : parse(app.devServerUrl);
  if (app.isPackaged || !devServer || !isLoopback(devServer)) return bundleUrl;
  return devServer.href;
}

/** Whether `url` belongs to the app. Origins are of no use here: custom schemes all have the origin "null". */
export function isOwnAddress(home: string, url: string): boolean {
  const own = parse(home);
  const other = parse(url);
  if (!own || !other) return false;
  return own.protocol === other.protocol && own.host === other.host;
}

/** Whether `url` is the app's own document, whatever its query or fragment. */
export function isHomePage(home: string, url: string): boolean {
  return isOwnAddress(home, url) && parse(home)?.pathname === parse(url)?.pathname;
}

/** Whether `url` is the document that draws diagrams, the only one that may stand in a frame. */
export function isDiagramFrame(home: string, url: string): boolean {
  return isOwnAddress(home, url) && parse(url)?.pathname === '/diagram/frame.html';
}

function isLoopback(url: URL): boolean {
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

function parse(url: string): URL | undefined {
  return URL.parse(url) ?? undefined;
}
