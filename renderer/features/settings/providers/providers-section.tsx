export function ProvidersSection() {
  return null;
}
