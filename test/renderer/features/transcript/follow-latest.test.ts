import { describe, expect, test } from 'vitest';
import {
  countNew,
  following,
  followLatest,
  type FollowEvent,
} from '../../../../renderer/features/transcript/follow-latest.ts';

const turnedAway: FollowEvent = { type: 'turned-away', lastId: 'b' };
const after = (...events: FollowEvent[]) => events.reduce(followLatest, following);

describe('follow-latest', () => {
  test('stops following when the reader turns away, and remembers what was last then', () => {
    expect(after(turnedAway, { type: 'turned-away', lastId: 'c' })).toEqual({ type: 'held', lastSeenId: 'b' });
  });

  test.each<FollowEvent>([
    { type: 'end-reached' },
    { type: 'message-sent' },
    { type: 'answer-began', distanceFromEndPx: 64 },
  ])('follows again after $type', (event) => {
    expect(after(turnedAway, event)).toEqual({ type: 'following' });
  });

  test('does not follow an answer that begins out of view', () => {
    expect(after(turnedAway, { type: 'answer-began', distanceFromEndPx: 65 }).type).toBe('held');
  });

  test('counts the messages that came since', () => {
    expect(countNew(after(turnedAway), ['a', 'b', 'c', 'd'])).toBe(2);
    expect(countNew(after(turnedAway), ['x'])).toBe(0);
    expect(countNew(following, ['a', 'b'])).toBe(0);
  });
});
