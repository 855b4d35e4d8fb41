/** A hotkey as the menu of the system writes it. */
export function toAccelerator(hotkey: string): string {
  return hotkey
    .split('+')
    .map((part) => names[part] ?? part)
    .join('+');
}

const names: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};
