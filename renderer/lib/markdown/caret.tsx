/** Marks where an answer is being written. */
export function Caret() {
  return <span className="markdown-caret" aria-hidden />;
}
