import type { Page } from '@playwright/test';

/** What a page complains about once its core is gone on purpose. */
const lostConnection =
  /WebSocket connection to|WebSocket is already in CLOSING|net::ERR_(CONNECTION_|EMPTY_RESPONSE|SOCKET_)/;

const reportViolations = `document.addEventListener('securitypolicyviolation', (violation) => {
  console.error('Content security policy: ' + violation.effectiveDirective + ' refused ' + violation.blockedURI);
});`;

export interface PageWatch {
  /** Errors of the console, uncaught errors and violations of the content security policy. */
  readonly problems: () => readonly string[];
  /** From here on a lost connection is what the test wants. */
  readonly expectLostConnection: () => void;
}

/** Collects everything a page complains about. */
export async function watchPage(page: Page): Promise<PageWatch> {
  const found: string[] = [];
  let mayLoseConnection = false;
  const report = (problem: string) => {
    if (mayLoseConnection && lostConnection.test(problem)) return;
    found.push(problem);
  };
  await page.addInitScript(reportViolations);
  page.on('console', (message) => {
    if (message.type() === 'error') report(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => {
    report(error.stack ?? error.message);
  });
  page.on('crash', () => {
    report('The page crashed.');
  });
  return {
    problems: () => found,
    expectLostConnection: () => {
      mayLoseConnection = true;
    },
  };
}
