import type { Conversation } from '../../shared/model/conversation.ts';
import type { EpochMs } from '../../shared/model/quantities.ts';

export interface ConversationGroup {
  readonly label: 'Pinned' | 'Today' | 'Yesterday' | 'Last 7 days' | 'Older';
  readonly conversations: readonly Conversation[];
}

/**
 * Conversations, newest first, under the day they were last used, seen from local midnight; pinned ones above them.
 * Empty groups are left out.
 */
export function groupByDay(conversations: readonly Conversation[], now: EpochMs): readonly ConversationGroup[] {
  const labelOf = dayLabels(now);
  const labels = ['Pinned', 'Today', 'Yesterday', 'Last 7 days', 'Older'] as const;
  return labels
    .map((label) => ({ label, conversations: conversations.filter((one) => labelOf(one) === label) }))
    .filter((group) => group.conversations.length > 0);
}

function dayLabels(now: EpochMs): (conversation: Conversation) => ConversationGroup['label'] {
  const midnight = (daysAgo: number) => {
    const day = new Date(now);
    return new Date(day.getFullYear(), day.getMonth(), day.getDate() - daysAgo).getTime();
  };
  const [today, yesterday, week] = [midnight(0), midnight(1), midnight(7)];
  return ({ pinnedAt, updatedAt: at }) => {
    if (pinnedAt !== undefined) return 'Pinned';
    if (at >= today) return 'Today';
    if (at >= yesterday) return 'Yesterday';
    return at >= week ? 'Last 7 days' : 'Older';
  };
}
