import { Shield } from 'lucide-react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { skipWelcome } from '../../client/start-chatting.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { DemoWay } from './demo-way.tsx';
import { JackField } from './jack-field.tsx';
import { KeyWay } from './key-way.tsx';
import { ServerWay } from './server-way.tsx';
import './welcome.css';

/** The first screen: three ways to connect a model, each one step from a first answer. */
export function WelcomeScreen() {
  const stores = useStores();
  const providers = useFrom(
    () => stores.providers,
    (state) => state.providers,
  );
  const lit = new Set(providers.filter(({ kind, isUsable }) => kind !== 'demo' && isUsable).map(({ line }) => line));
  const skip = (
    <Button tone="ghost" hotkey="Escape" onClick={() => skipWelcome(stores)}>
      Skip for now
    </Button>
  );
  return (
    <>
      <title>Welcome - Switchboard</title>
      <TopBar title="Welcome" actions={skip} />
      <div className="welcome">
        <section className="welcome-ways scroll" aria-labelledby="welcome-title" data-region="ways" tabIndex={-1}>
          <h2 id="welcome-title">Connect your first line</h2>
          <p className="welcome-lead">
            Switchboard sends each message to the model you choose, or to the one your rules choose. Start with any of
            these. You can add the rest later.
          </p>
          <DemoWay />
          <ServerWay />
          <KeyWay />
          <p className="welcome-promise">
            <Icon of={Shield} size="chip" />
            Nothing but a key you test is sent anywhere until you send a message. No usage data is collected.
          </p>
        </section>
        <JackField lit={lit} />
      </div>
    </>
  );
}
