/** Never the whole secret, however short it is. */
export function lastFourOf(secret: string): string {
  return secret.length > 8 ? secret.slice(-4) : '';
}
