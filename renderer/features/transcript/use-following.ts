import { useReducer } from 'react';
import { followLatest, following as startFollowing, type FollowEvent, type Following } from './follow-latest.ts';

export type ReportFollow = (event: FollowEvent) => void;

/** Whether the view follows the end, and where to report what changes that. */
export function useFollowing(): { readonly following: Following; readonly report: ReportFollow } {
  const [following, report] = useReducer(followLatest, startFollowing);
  return { following, report };
}
