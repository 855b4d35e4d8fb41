/** Why this cannot be the address of a provider, if so. Pure. */
export function baseUrlProblem(text: string): string | undefined {
  const url = URL.parse(text.trim());
  if (!url || !/^https?:$/.test(url.protocol) || !/^https?:\/\//i.test(text.trim())) {
    return 'Write a whole address, such as https://gateway.example.com/v1.';
  }
  if (url.username !== '' || url.password !== '')
    return 'Leave user and password out of the address: add a key instead.';
  if (url.search !== '' || url.hash !== '') return 'Leave out what stands behind ? or #: the app adds its own paths.';
  return undefined;
}
