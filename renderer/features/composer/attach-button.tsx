import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { useHotkey } from '../../client/use-hotkey.ts';
import { IconButton } from '../../ui/icon-button.tsx';

/** Lets the person choose files. The command of the same name presses it. */
export function AttachButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const hotkey = useHotkey('attach-files');
  return (
    <>
      <IconButton
        icon={Plus}
        label="Attach files"
        hotkey={hotkey}
        data-action="attach-files"
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to attach"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
