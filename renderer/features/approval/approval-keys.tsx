import { Keycap } from '../../ui/keycap.tsx';

/** The keys of the question, printed where it is asked. */
export function ApprovalKeys() {
  return (
    <span className="approval-keys">
      <Key hotkeys={['Enter']} words="send" />
      <Key hotkeys={['ArrowUp', 'ArrowDown']} words="choose" />
      <Key hotkeys={['Escape']} words="decide later" />
    </span>
  );
}

interface KeyProps {
  readonly hotkeys: readonly string[];
  readonly words: string;
}

function Key({ hotkeys, words }: KeyProps) {
  return (
    <span className="approval-key">
      {hotkeys.map((hotkey) => (
        <Keycap key={hotkey} hotkey={hotkey} isBare />
      ))}
      {words}
    </span>
  );
}
