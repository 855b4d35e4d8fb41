import { Unplug } from 'lucide-react';
import { useFrom } from '../../client/stores-context.ts';
import { Banner } from '../../ui/banner.tsx';

/** Says that the core cannot be reached, once that lasts longer than a moment. */
export function ConnectionBanner() {
  const isLossKnown = useFrom(
    ({ connection }) => connection,
    (state) => state.isLossKnown,
  );
  const isLossLong = useFrom(
    ({ connection }) => connection,
    (state) => state.isLossLong,
  );
  const isRefused = useFrom(
    ({ connection }) => connection,
    (state) => state.isRefused,
  );
  if (!isLossKnown) return null;
  if (isRefused) {
    return (
      <div className="shell-notice">
        <Banner tone="warn" icon={Unplug} title="Switchboard was started again.">
          Open the address it printed to go on. Text typed here since then is not saved: copy it first.
        </Banner>
      </div>
    );
  }
  return (
    <div className="shell-notice">
      <Banner tone="warn" icon={Unplug} title="Reconnecting.">
        Switchboard does not answer at the moment. What you type stays here and is saved when it is back.
        {isLossLong && ' If Switchboard was started again, open the address it printed.'}
      </Banner>
    </div>
  );
}
