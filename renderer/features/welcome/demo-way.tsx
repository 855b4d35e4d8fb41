import { CirclePlay } from 'lucide-react';
import { startChatting } from '../../client/start-chatting.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Button } from '../../ui/button.tsx';
import { Way } from './way.tsx';

export function DemoWay() {
  const stores = useStores();
  const demoId = useFrom(
    () => stores.providers,
    (state) => state.providers.find(({ kind }) => kind === 'demo')?.id,
  );
  if (demoId === undefined) return null;
  const start = (
    <Button tone="primary" size="large" hotkey="Enter" autoFocus onClick={() => void startChatting(stores, demoId)}>
      Start
    </Button>
  );
  return (
    <Way icon={CirclePlay} title="Try the offline demo" isSuggested action={start}>
      <p>
        Scripted answers that ship with the app, typed out like a real one. No key, no account, no cost. It is good for
        learning your way around and not for real answers.
      </p>
    </Way>
  );
}
