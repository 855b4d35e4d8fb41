/** One line for the person whose browser host did not start. */
export function describeStartFailure(error: unknown): string {
  if (!(error instanceof Error)) return `Switchboard cannot start: ${String(error)}`;
  if (isCode(error, 'EADDRINUSE')) return `${portOf(error)} is in use. Choose another with --port, or leave it out.`;
  if (isCode(error, 'EACCES') && 'port' in error) {
    return `${portOf(error)} needs rights this account does not have. Choose one above 1023, or leave --port out.`;
  }
  return error.message;
}

function isCode(error: Error, code: string): boolean {
  return 'code' in error && error.code === code;
}

function portOf(error: Error): string {
  return 'port' in error ? `Port ${String(error.port)}` : 'The port';
}
