import { Layers, Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { TagButton } from './tag-button.tsx';
import { toTrialFile } from './to-trial-file.ts';
import { WhatIfButton } from './what-if-button.tsx';

const mostFiles = 20;

/** Ways to say more about the message. */
export function TrialControls() {
  return (
    <div className="try-controls">
      <FileButton />
      <TagButton />
      <WorkspaceButton />
      <WhatIfButton />
    </div>
  );
}

/** Nothing of a file is read: its name, kind and size are what routing asks about. */
function FileButton() {
  const { trial } = useStores();
  const input = useRef<HTMLInputElement>(null);
  const add = (chosen: readonly File[]) => {
    const { files = [] } = trial.getState().message;
    trial.getState().change({ files: [...files, ...chosen.map(toTrialFile)].slice(0, mostFiles) });
  };
  return (
    <>
      <Button tone="plain" size="small" icon={Paperclip} onClick={() => input.current?.click()}>
        Add file
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to try"
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])]);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

function WorkspaceButton() {
  const { trial } = useStores();
  const workspaces = useFrom(
    (stores) => stores.workspaces,
    (state) => state.workspaces,
  );
  const chosenId = useFrom(
    () => trial,
    (state) => state.message.workspaceId,
  );
  const chosen = workspaces.find(({ id }) => id === chosenId) ?? workspaces[0];
  if (!chosen || workspaces.length < 2) return null;
  return (
    <Menu
      align="start"
      trigger={
        <Button size="small" icon={Layers} aria-label={`Workspace: ${chosen.title}`}>
          <span className="ellipsis try-workspace">{chosen.title}</span>
        </Button>
      }
      entries={workspaces.map(({ id, title }) => ({
        id,
        label: title,
        isCurrent: id === chosen.id,
        run: () => trial.getState().change({ workspaceId: id }),
      }))}
    />
  );
}
