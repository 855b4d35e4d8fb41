import { Tag } from 'lucide-react';
import { useState } from 'react';
import { useStores } from '../../client/stores-context.ts';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Adds one tag or several, set apart by commas. */
export function TagButton() {
  const { trial } = useStores();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const add = () => {
    const { tags = [] } = trial.getState().message;
    const added = typed.split(',').map((tag) => tag.trim().slice(0, longestTag));
    const all = [...new Set([...tags, ...added.filter((tag) => tag !== '')])];
    trial.getState().change({ tags: all.slice(0, mostTags) });
    setTyped('');
    setOpen(false);
  };
  return (
    <Popover
      label="Add tag"
      side="top"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" icon={Tag}>
          Add tag
        </Button>
      }
    >
      <form
        className="try-popover"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label="Tag"
          hint="Several are set apart by commas."
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" size="small">
          Add tag
        </Button>
      </form>
    </Popover>
  );
}

const longestTag = 100;
const mostTags = 50;
