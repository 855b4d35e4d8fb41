import { Fragment } from 'react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { readHotkey } from '../../client/use-hotkey.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import { type Command, isOnScreen } from './commands.ts';
import { screenKeys } from './screen-keys.ts';
import './keys-dialog.css';

/** The keys that work on the screen that is open, group by group, read from the commands themselves. */
export function KeysDialog({ commands }: { readonly commands: readonly Command[] }) {
  const { view, routes } = useStores();
  const isOpen = useFrom(
    () => view,
    ({ overlay }) => overlay === 'keys',
  );
  const close = () => view.getState().close('keys');
  const change = () => {
    close();
    routes.getState().go({ name: 'settings', section: 'shortcuts' });
  };
  return (
    <Dialog
      isOnlyRead
      isOpen={isOpen}
      onClose={close}
      title="Keys for this screen"
      size="wide"
      footer={<Button onClick={change}>Change keys</Button>}
    >
      <KeyGroups commands={commands} />
    </Dialog>
  );
}

function KeyGroups({ commands }: { readonly commands: readonly Command[] }) {
  const screen = useFrom(
    ({ routes }) => routes,
    ({ route }) => route.name,
  );
  const settings = useFrom(
    (stores) => stores.settings,
    (state) => state.settings,
  );
  const keyed = commands.flatMap(({ id, title, group, place }) => {
    const hotkey = isOnScreen(place, screen) ? readHotkey(id, settings) : undefined;
    return hotkey === undefined ? [] : [{ title, group, hotkey }];
  });
  const fixed = screenKeys.filter(({ place }) => isOnScreen(place, screen));
  return (
    <div className="keys-groups">
      {[...Map.groupBy([...keyed, ...fixed], ({ group }) => group)].map(([group, rows]) => (
        <section key={group} className="keys-group">
          <h3>{group}</h3>
          <dl className="keys-list">
            {rows.map(({ title, hotkey }) => (
              <Fragment key={`${title} ${hotkey}`}>
                <dt>{title}</dt>
                <dd>
                  <Keycap hotkey={hotkey} />
                </dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
