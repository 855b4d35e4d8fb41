import { z } from 'zod';

/** Who asked. */
export const RequestSource = z.enum(['chat', 'workflow', 'gateway', 'batch']);
export type RequestSource = z.infer<typeof RequestSource>;
