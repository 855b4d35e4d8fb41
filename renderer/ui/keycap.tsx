import { ArrowBigUp, Command, CornerDownLeft, Option, type LucideIcon } from 'lucide-react';
import { hotkeyParts, isApplePlatform } from '../lib/hotkey.ts';
import { Icon } from './icon.tsx';
import './keycap.css';

interface KeycapProps {
  /** Written `Mod+Shift+K`. */
  readonly hotkey: string;
  /** Without an edge, for rows and buttons. */
  readonly isBare?: boolean;
}

/** The key of an action, printed where the action is. */
export function Keycap({ hotkey, isBare = false }: KeycapProps) {
  const parts = hotkeyParts(hotkey, isApplePlatform(navigator.platform));
  return (
    <kbd className={isBare ? 'keycap keycap-bare' : 'keycap'}>
      {parts.map((part) => {
        const glyph = glyphs[part];
        return glyph ? <Icon key={part} of={glyph} size="chip" /> : <span key={part}>{part}</span>;
      })}
    </kbd>
  );
}

const glyphs: Readonly<Record<string, LucideIcon>> = {
  '⌘': Command,
  '⇧': ArrowBigUp,
  '⌥': Option,
  '↵': CornerDownLeft,
};
