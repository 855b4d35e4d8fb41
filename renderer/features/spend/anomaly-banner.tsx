import { TrendingUp } from 'lucide-react';
import type { SpendAnomaly } from '../../../shared/model/spend.ts';
import { dayName } from '../../client/spend-period.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { formatDay } from '../../lib/format/format-date.ts';
import { formatSum } from '../../lib/format/format-cost.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

/** A day that stands out, and what most of it was for. Put away once, it stays away for that cause. */
export function AnomalyBanner({ anomaly }: { readonly anomaly: SpendAnomaly }) {
  const { spend, settings, routes } = useStores();
  const names = useNames();
  const dismissed = useFrom(
    () => settings,
    (state) => state.settings.dismissedCauses,
  );
  if (dismissed?.includes(anomaly.cause)) return null;
  const { day, costMicros, timesUsual, causeMicros, callCount, ruleName, model, filter } = anomaly;
  const show = () => {
    const name = dayName(spend.getState().timeZone, day.from);
    void spend.getState().choose({ period: { type: 'custom', from: name, to: name }, filter });
    if (model !== undefined) void spend.getState().open(model);
  };
  const dismiss = () =>
    void settings.getState().update({ dismissedCauses: [...(dismissed ?? []).slice(-199), anomaly.cause] });
  return (
    <Banner
      tone="warn"
      icon={TrendingUp}
      title={`${formatDay(day.from)} cost ${formatSum(costMicros)}, about ${String(timesUsual)} times a usual day.`}
      actions={
        <>
          <Button size="small" onClick={show}>
            {callCount === 1 ? 'Show the message' : `Show the ${callCount.toLocaleString('en-US')} messages`}
          </Button>
          <Button size="small" onClick={() => routes.getState().go({ name: 'settings', section: 'budgets' })}>
            Add a limit
          </Button>
        </>
      }
      onDismiss={dismiss}
    >
      {`${formatSum(causeMicros)} came from ${ruleName === undefined ? 'answers' : `rule ${ruleName},`} on ${model === undefined ? 'several models' : names.model(model)}.`}
    </Banner>
  );
}
