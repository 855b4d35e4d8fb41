import { openStore } from '../../electron/store/open-store.ts';

// A program of its own: opens the store at argv[2] and reports how that went.
try {
  openStore({ directory: process.argv[2] ?? '', now: () => 1_000 }).close();
  report({ opened: true });
} catch (error) {
  if (!(error instanceof Error)) throw error;
  report({ opened: false, name: error.name, message: error.message });
  process.exitCode = 1;
}

function report(outcome: object): void {
  process.stdout.write(JSON.stringify(outcome));
}
