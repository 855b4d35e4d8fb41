import type { Message } from '../../../shared/model/message.ts';

/** A message in the order of reading, and where it stands among its versions. */
export interface ExportedPlace {
  readonly message: Message;
  /** Absent where there is one version. */
  readonly version?: { readonly number: number; readonly count: number };
  /** The message above, where it is not the one printed just before. */
  readonly after?: Message;
}

/** Every branch, one after the other: each goes to its end before the next begins where it parts. */
export function inReadingOrder(messages: readonly Message[]): readonly ExportedPlace[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const children = new Map<string | undefined, Message[]>();
  for (const message of messages) {
    const parent = message.parentId !== undefined && byId.has(message.parentId) ? message.parentId : undefined;
    const siblings = children.get(parent);
    if (siblings) siblings.push(message);
    else children.set(parent, [message]);
  }
  const places: ExportedPlace[] = [];
  const waiting = [...(children.get(undefined) ?? [])].reverse();
  for (let message = waiting.pop(); message; message = waiting.pop()) {
    places.push(placeOf(message, { byId, children, before: places.at(-1)?.message }));
    waiting.push(...[...(children.get(message.id) ?? [])].reverse());
  }
  return places;
}

interface Surroundings {
  readonly byId: ReadonlyMap<string, Message>;
  readonly children: ReadonlyMap<string | undefined, readonly Message[]>;
  readonly before: Message | undefined;
}

function placeOf(message: Message, { byId, children, before }: Surroundings): ExportedPlace {
  const parent = message.parentId === undefined ? undefined : byId.get(message.parentId);
  const siblings = children.get(parent?.id) ?? [];
  const version = siblings.length > 1 && { number: siblings.indexOf(message) + 1, count: siblings.length };
  return {
    message,
    ...(version && { version }),
    ...(parent && parent !== before && { after: parent }),
  };
}
