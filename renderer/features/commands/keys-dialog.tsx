import { Fragment } from 'react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import type { Command } from './commands.ts';
import './palette.css';

/** Every key that works, read from the commands themselves. */
export function KeysDialog({ commands }: { readonly commands: readonly Command[] }) {
  const { view } = useStores();
  const isOpen = useFrom(
    () => view,
    ({ overlay }) => overlay === 'keys',
  );
  return (
    <Dialog isOpen={isOpen} onClose={() => view.getState().close('keys')} title="Keys">
      <dl className="keys-list">
        {commands.map(({ id, title, hotkey }) => {
          if (!hotkey) return null;
          return (
            <Fragment key={id}>
              <dt>{title}</dt>
              <dd>
                <Keycap hotkey={hotkey} />
              </dd>
            </Fragment>
          );
        })}
      </dl>
    </Dialog>
  );
}
