import { Replace } from 'lucide-react';
import { useState } from 'react';
import type { ModelRef } from '../shared/model/ids.ts';
import type { Message } from '../shared/model/message.ts';
import { useStores } from './client/stores-context.ts';
import { useHotkey } from './client/use-hotkey.ts';
import { ModelPicker } from './features/composer/model-picker.tsx';
import { focusWhenShown } from './lib/focus-when-shown.ts';
import { IconButton } from './ui/icon-button.tsx';
import { Popover } from './ui/popover.tsx';

/** Has a question answered again by a model that is picked; the answer at hand stays beside the new one. */
export function AnswerWith({ answer }: { readonly answer: Message }) {
  const { chat } = useStores();
  const hotkey = useHotkey('retry-message-with');
  const [isChoosing, setChoosing] = useState(false);
  const choose = (model: ModelRef | undefined) => {
    void chat.getState().regenerate(answer.id, model);
    focusWhenShown('[data-region="composer"] [data-region-focus]');
  };
  return (
    <Popover
      trigger={
        <IconButton
          icon={Replace}
          label="Ask another model"
          hotkey={hotkey}
          size="small"
          data-action="regenerate-with"
        />
      }
      label="Ask another model"
      isOpen={isChoosing}
      onOpenChange={setChoosing}
    >
      <ModelPicker model={answer.provenance?.model} onChoose={choose} onDone={() => setChoosing(false)} />
    </Popover>
  );
}
