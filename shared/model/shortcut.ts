import { z } from 'zod';

/** Written `Mod+Shift+K`: what is held, then one key. */
export const Hotkey = z
  .string()
  .regex(/^((Mod|Ctrl|Alt|Shift)\+)*(\S|[A-Z][A-Za-z0-9]+)$/)
  .max(40);

/** A key of the person's own for a command; without one the command has none. */
export const Shortcut = z.strictObject({ command: z.string().min(1).max(60), hotkey: z.exactOptional(Hotkey) });
export type Shortcut = z.infer<typeof Shortcut>;
