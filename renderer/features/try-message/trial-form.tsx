import { useStores, useFrom } from '../../client/stores-context.ts';
import { TrialChips } from './trial-chips.tsx';
import { TrialControls } from './trial-controls.tsx';

/** The message with what goes along, and how the world is taken to be. */
export function TrialForm() {
  const { trial } = useStores();
  const text = useFrom(
    () => trial,
    (state) => state.message.text,
  );
  return (
    <div className="try-form">
      <textarea
        className="try-text"
        aria-label="Message to try"
        placeholder="Write what you would send"
        value={text}
        data-region-focus
        onChange={(event) => trial.getState().change({ text: event.target.value })}
      />
      <TrialChips />
      <TrialControls />
    </div>
  );
}
