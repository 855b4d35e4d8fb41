import type { HealthReport } from '../../../shared/model/health.ts';
import { useNow } from '../../client/use-now.ts';
import { formatDay } from '../../lib/format/format-date.ts';
import { describeStrip, stripDays } from './day-strip.ts';
import { HappeningEntry } from './happening-entry.tsx';
import { listHappenings } from './list-happenings.ts';

/** What went wrong in the last 30 days, and what happened to messages. */
export function IncidentsPanel({ report }: { readonly report: HealthReport }) {
  const now = useNow(30_000);
  const days = stripDays(report.incidents, now);
  const happenings = listHappenings(report);
  return (
    <aside className="health-incidents scroll" aria-label="Incidents" data-region="incidents" tabIndex={-1}>
      <h2>Incidents</h2>
      <div className="health-strip" role="img" aria-label={describeStrip(days)}>
        {days.map(({ from, worst }) => (
          <i key={from} data-worst={worst} />
        ))}
      </div>
      <p className="health-strip-words">
        <span>{formatDay(days[0]?.from ?? now)}</span>
        <span>{firstTryWords(report.firstTries)}</span>
        <span>Today</span>
      </p>
      {happenings.length === 0 ? (
        <p className="health-calm">Nothing went wrong. Incidents are listed here with what happened to messages.</p>
      ) : (
        <ol className="health-timeline">
          {happenings.map((happening) => (
            <HappeningEntry key={keyOf(happening)} happening={happening} now={now} />
          ))}
        </ol>
      )}
    </aside>
  );
}

function keyOf(happening: ReturnType<typeof listHappenings>[number]): string {
  return happening.type === 'incident' ? happening.incident.id : happening.entry.id;
}

function firstTryWords({ callCount, answeredCount }: HealthReport['firstTries']): string {
  if (callCount === 0) return 'No messages yet';
  const percent = (answeredCount / callCount) * 100;
  const shown = percent > 99 && percent < 100 ? percent.toFixed(1) : String(Math.floor(percent));
  return `${shown}% of messages answered first time`;
}
