import { ArrowDown } from 'lucide-react';
import { useHotkey } from '../../client/use-hotkey.ts';
import { Button } from '../../ui/button.tsx';

type JumpToLatestProps = { readonly newCount: number; readonly onJump: () => void };

export function JumpToLatest({ newCount, onJump }: JumpToLatestProps) {
  return (
    <Button className="transcript-jump" icon={ArrowDown} hotkey={useHotkey('jump-to-latest')} onClick={onJump}>
      Jump to latest
      {newCount > 0 && <span className="transcript-new figures">{newCount} new</span>}
    </Button>
  );
}
