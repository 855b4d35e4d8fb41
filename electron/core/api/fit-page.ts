import { maxFrameCharacters } from '../../../shared/transport/channel.ts';

/** Room for the frame around a page, and for characters that grow when they are written as JSON. */
const pageCharacters = maxFrameCharacters * 0.75;

/** As many items from the front as one frame carries; at least one, so that a page always goes on. */
export function fitPage<Item>(items: readonly Item[]): readonly Item[] {
  let characters = 0;
  const end = items.findIndex((item) => {
    characters += JSON.stringify(item).length;
    return characters > pageCharacters;
  });
  return end === -1 ? items : items.slice(0, Math.max(1, end));
}
