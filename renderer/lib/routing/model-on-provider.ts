/** `Sol on OpenAI`; one name where both are the same. */
export function modelOnProvider(modelLabel: string, providerLabel: string): string {
  return modelLabel === providerLabel ? modelLabel : `${modelLabel} on ${providerLabel}`;
}
