/** The word that is being written at the very beginning, with its slash: nothing else is written yet. */
export function slashWord(text: string): string | undefined {
  return /^\/[a-z0-9-]{0,40}$/i.test(text) ? text : undefined;
}
