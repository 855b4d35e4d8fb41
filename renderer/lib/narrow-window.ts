/** Below this width the sidebar is always the rail and opens over the content instead. */
export const narrowWindow = '(max-width: 1099.98px)';
