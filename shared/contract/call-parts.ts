import { z } from 'zod';

/** What many verbs take or answer. */
export const nothing = z.strictObject({});
export const done = z.strictObject({});
export const tags = z.array(z.string().trim().min(1).max(100)).max(50);

/** Longest text one message may carry; longer input belongs into an attachment. */
export const maxMessageCharacters = 400_000;
