const dayMs = 86_400_000;

/**
 * The moment the local day of `now` began in an IANA time zone, as epoch milliseconds. Days of 23 and 25 hours come
 * out right. Throws a RangeError for an unknown zone.
 */
export function startOfDay(now: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const today = format.format(now);
  // The first instant with today's date lies within the last 25 hours; the date only ever steps forward in between.
  let before = now - dayMs - 2 * 3_600_000;
  let within = now;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (format.format(middle) === today) within = middle;
    else before = middle;
  }
  return within;
}
