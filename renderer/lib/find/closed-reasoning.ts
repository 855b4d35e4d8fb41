/** The words of what a model thought are only laid out while it is open. */
export function hasClosedReasoning(message: Element): boolean {
  return closedReasoning(message) !== undefined;
}

/** Opens what a message's model thought; answers whether its words are still to be laid out. */
export function openReasoning(message: Element): boolean {
  const details = closedReasoning(message);
  if (details) details.open = true;
  return details !== undefined;
}

function closedReasoning(message: Element): HTMLDetailsElement | undefined {
  const details = message.querySelector<HTMLDetailsElement>('details[data-reasoning]');
  return details && !details.querySelector('.disclosure-body') ? details : undefined;
}
