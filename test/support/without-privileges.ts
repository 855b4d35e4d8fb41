/**
 * Runs `action` as a user whom file permissions bind: they do not bind root. The action must be synchronous, and everything
 * it needs be imported before.
 */
export function withoutPrivileges<Result>(action: () => Result): Result {
  if (process.geteuid?.() !== 0) return action();
  const nobody = 65_534;
  process.setegid?.(nobody);
  process.seteuid?.(nobody);
  try {
    return action();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}
