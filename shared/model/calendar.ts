/** Days and months as a clock on the wall of one time zone counts them. All moments are epoch milliseconds. */
export interface Calendar {
  /** The first moment of the day of `now`; at most `now`. */
  readonly dayStart: (now: number) => number;
  /** The first moment of the day after; later than `now`. */
  readonly dayEnd: (now: number) => number;
  readonly monthStart: (now: number) => number;
  readonly monthEnd: (now: number) => number;
  /** Minutes on the clock since midnight, 0 to 1,439; on the days the clocks change some come twice or never. */
  readonly minuteOfDay: (now: number) => number;
  /** 0 is Sunday. */
  readonly weekday: (now: number) => number;
}

/**
 * A calendar of an IANA time zone. Days of 23 and 25 hours come out right, and so do days that begin at one o'clock.
 * What was found for a day is kept, as of the last years asked for. Throws a RangeError for an unknown zone.
 */
export function createCalendar(timeZone: string): Calendar {
  const localTime = createLocalTime(timeZone);
  const days = new Map<number, Day>();
  let month: Span | undefined;

  const dayOf = (now: number): Day => {
    const near = Math.floor(now / dayMs);
    for (const number of [near, near - 1, near + 1]) {
      const known = days.get(number);
      if (known && isWithin(known, now)) return known;
    }
    if (days.size >= mostDays) days.clear();
    const day = findDay(localTime, now);
    days.set(day.number, day);
    return day;
  };
  const monthOf = (now: number): Span => {
    if (!month || !isWithin(month, now)) month = findMonth(localTime, dayOf(now));
    return month;
  };

  return {
    dayStart: (now) => dayOf(now).startsAt,
    dayEnd: (now) => dayOf(now).endsAt,
    monthStart: (now) => monthOf(now).startsAt,
    monthEnd: (now) => monthOf(now).endsAt,
    minuteOfDay: (now) => Math.floor(remainder(now + offsetAt(dayOf(now), now), dayMs) / minuteMs),
    weekday: (now) => remainder(dayOf(now).number + weekdayOfDayZero, 7),
  };
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
const weekdayOfDayZero = 4;
/** Of days that are kept: two years and some. */
const mostDays = 800;
/** No zone is farther from UTC than this. */
const farthestOffsetMs = 16 * 3_600_000;

/** From the first moment to the one after the last. */
interface Span {
  readonly startsAt: number;
  readonly endsAt: number;
}

interface Day extends Span {
  /** Days since 1970-01-01 on the local calendar. */
  readonly number: number;
  /** What the local clock is ahead of UTC until `changesAt`, and from then on. */
  readonly offsetMs: number;
  readonly changesAt: number;
  readonly laterOffsetMs: number;
}

/** What a clock on the wall shows at a moment, written as if it were UTC. */
type LocalTime = (moment: number) => number;

function createLocalTime(timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (moment) => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const minute = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
    return minute + part('second') * 1_000 + remainder(moment, 1_000);
  };
}

function findDay(localTime: LocalTime, now: number): Day {
  const number = dayThatHolds(localTime, now);
  const startsAt = startOf(localTime, number);
  const endsAt = startOf(localTime, number + 1);
  const offset = (moment: number) => localTime(moment) - moment;
  const offsetMs = offset(startsAt);
  const laterOffsetMs = offset(endsAt - 1);
  const changesAt =
    offsetMs === laterOffsetMs
      ? startsAt
      : firstMoment({ startsAt, endsAt }, (moment) => offset(moment) === laterOffsetMs);
  return { number, startsAt, endsAt, offsetMs, changesAt, laterOffsetMs };
}

/** The day shown. Clocks that are set back across midnight show two days in turn; the days still change once. */
function dayThatHolds(localTime: LocalTime, now: number): number {
  const shown = dayNumber(localTime(now));
  if (startOf(localTime, shown) > now) return shown - 1;
  return startOf(localTime, shown + 1) <= now ? shown + 1 : shown;
}

function findMonth(localTime: LocalTime, { number }: Day): Span {
  const date = new Date(number * dayMs);
  const first = (monthsOn: number) => dayNumber(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsOn, 1));
  return { startsAt: startOf(localTime, first(0)), endsAt: startOf(localTime, first(1)) };
}

/** The moment from which on the local calendar shows the day, or a later one where it was skipped. */
function startOf(localTime: LocalTime, number: number): number {
  const midnight = number * dayMs;
  const around = { startsAt: midnight - farthestOffsetMs, endsAt: midnight + farthestOffsetMs };
  const [offsetMs, laterOffsetMs] = [around.startsAt, around.endsAt].map((moment) => localTime(moment) - moment);
  // Nearly always the clocks do not change; halving asks for the local time twenty-seven times.
  if (offsetMs !== undefined && offsetMs === laterOffsetMs) return midnight - offsetMs;
  return firstMoment(around, (moment) => dayNumber(localTime(moment)) >= number);
}

/** By halving: `holds` is false, then true; true at the end of the span. */
function firstMoment({ startsAt, endsAt }: Span, holds: (moment: number) => boolean): number {
  let before = startsAt - 1;
  let from = endsAt;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (holds(middle)) from = middle;
    else before = middle;
  }
  return from;
}

function offsetAt({ offsetMs, changesAt, laterOffsetMs }: Day, now: number): number {
  return now < changesAt ? offsetMs : laterOffsetMs;
}

function isWithin({ startsAt, endsAt }: Span, now: number): boolean {
  return startsAt <= now && now < endsAt;
}

function dayNumber(localTimeMs: number): number {
  return Math.floor(localTimeMs / dayMs);
}

/** Never negative, unlike `%`. */
function remainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
