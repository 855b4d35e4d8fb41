import { ChevronDown, StepForward } from 'lucide-react';
import { useState } from 'react';
import { type ModelRef, splitModelRef } from '../shared/model/ids.ts';
import type { Message } from '../shared/model/message.ts';
import { useStores } from './client/stores-context.ts';
import { useNames } from './client/use-names.ts';
import { useTrace } from './client/use-trace.ts';
import { ModelPicker } from './features/composer/model-picker.tsx';
import { focusWhenShown } from './lib/focus-when-shown.ts';
import type { Names } from './lib/names.ts';
import { continuationModel } from './lib/routing/continuation-model.ts';
import { Button } from './ui/button.tsx';
import { IconButton } from './ui/icon-button.tsx';
import { Popover } from './ui/popover.tsx';

/** Goes on behind an answer that broke off, with the next model or one that is picked. */
export function ContinueAnswer({ answer }: { readonly answer: Message }) {
  const { chat } = useStores();
  const names = useNames();
  const read = useTrace(answer.turnId);
  const [isChoosing, setChoosing] = useState(false);
  const model = continuationModel(answer, read.state === 'ready' ? read.trace : undefined);
  const goOn = (chosen: ModelRef | undefined) => {
    void chat.getState().continueAnswer(answer.id, chosen);
    focusWhenShown('[data-region="composer"] [data-region-focus]');
  };
  return (
    <>
      <Button
        tone="primary"
        icon={StepForward}
        data-action="continue"
        isBusy={read.state === 'reading'}
        onClick={() => goOn(model)}
      >
        {continueWords(answer, model, names)}
      </Button>
      <Popover
        trigger={<IconButton icon={ChevronDown} label="Continue with another model" />}
        label="Continue with"
        isOpen={isChoosing}
        onOpenChange={setChoosing}
      >
        <ModelPicker model={model} onChoose={goOn} onDone={() => setChoosing(false)} />
      </Popover>
    </>
  );
}

/** Names the provider too where it tells the model from the one that broke off. */
function continueWords({ provenance }: Message, model: ModelRef | undefined, names: Names): string {
  if (model === undefined) return 'Continue';
  const label = names.model(model);
  const isOtherPlace = model !== provenance?.model && label === provenance?.modelLabel;
  return `Continue with ${label}${isOtherPlace ? ` on ${names.provider(splitModelRef(model).providerId)}` : ''}`;
}
