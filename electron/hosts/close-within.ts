/** Waits for `closing` to settle, but no longer than the deadline; a failure counts as settled and goes to `report`. */
export async function closeWithin(
  closing: Promise<void>,
  deadlineMs: number,
  report: (error: unknown) => void,
): Promise<'closed' | 'failed' | 'late'> {
  const late = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => late.resolve('late'), deadlineMs);
  const closed = closing.then(
    () => 'closed' as const,
    (error: unknown) => {
      report(error);
      return 'failed' as const;
    },
  );
  const outcome = await Promise.race([closed, late.promise]);
  clearTimeout(timer);
  return outcome;
}
