/** A message with its slash command taken off. */
export interface CommandedText {
  readonly text: string;
  /** Lower case, with its slash. */
  readonly command?: string;
}

const leadingCommand = /^\s*(\/[a-z0-9][a-z0-9-]{0,40})(?:\s+|$)/i;

/** Only commands that somebody gave a meaning are taken off: `/etc/hosts` is a message like any other. Pure. */
export function splitCommand(text: string, known: ReadonlySet<string>): CommandedText {
  const match = leadingCommand.exec(text);
  const command = match?.[1]?.toLowerCase();
  if (!match || command === undefined || !known.has(command)) return { text };
  const rest = text.slice(match[0].length).trim();
  return { text: rest === '' ? text : rest, command };
}
