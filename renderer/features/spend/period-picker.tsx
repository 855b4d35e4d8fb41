import { useState } from 'react';
import { dayName, type SpendPeriod } from '../../client/spend-period.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

const mostDays = 366;

/** Today, 7 days, this month, or days of one's own. */
export function PeriodPicker() {
  const { spend } = useStores();
  const period = useFrom(
    () => spend,
    (state) => state.period,
  );
  const [isAsking, setAsking] = useState(false);
  const choose = (type: SpendPeriod['type']) => {
    if (type === 'custom') setAsking(true);
    else void spend.getState().choose({ period: { type } });
  };
  return (
    <>
      <ChoiceGroup<SpendPeriod['type']>
        label="Period"
        value={period.type}
        options={[
          { value: 'today', label: 'Today' },
          { value: 'week', label: '7 days' },
          { value: 'month', label: new Intl.DateTimeFormat('en-US', { month: 'long' }).format() },
          { value: 'custom', label: period.type === 'custom' ? customLabel(period.from, period.to) : 'Custom' },
        ]}
        onChange={choose}
      />
      {period.type === 'custom' && (
        <Button size="small" tone="ghost" onClick={() => setAsking(true)}>
          Change days
        </Button>
      )}
      {isAsking && <DaysDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function DaysDialog({ onClose }: { readonly onClose: () => void }) {
  const { spend, clock } = useStores();
  const { period, timeZone } = spend.getState();
  const today = dayName(timeZone, clock.now());
  const [from, setFrom] = useState(period.type === 'custom' ? period.from : `${today.slice(0, 8)}01`);
  const [to, setTo] = useState(period.type === 'custom' ? period.to : today);
  const problem = problemOf(from, to);
  const show = () => {
    if (problem !== undefined) return;
    void spend.getState().choose({ period: { type: 'custom', from, to } });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Show these days"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" disabled={problem !== undefined} onClick={show}>
            Show
          </Button>
        </>
      }
    >
      <form
        className="spend-days"
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <TextField label="First day" type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        <TextField
          label="Last day"
          type="date"
          value={to}
          problem={problem}
          onChange={(event) => setTo(event.target.value)}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

function problemOf(from: string, to: string): string | undefined {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  if (Number.isNaN(first) || Number.isNaN(last)) return 'Choose both days.';
  if (last < first) return 'The last day is before the first.';
  return last - first >= mostDays * 86_400_000 ? `Choose at most ${String(mostDays)} days.` : undefined;
}

function customLabel(from: string, to: string): string {
  return from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`;
}

function dayWords(day: string): string {
  return new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}
