import { isAbsolute, join, relative, sep } from 'node:path';

/** The file below `root` that the path of a request names, or undefined where it is malformed or would leave `root`. */
export function resolveRendererPath(root: string, requestPath: string): string | undefined {
  const decoded = decode(requestPath);
  if (!decoded?.startsWith('/')) return undefined;
  if (forbidden.some((character) => decoded.includes(character))) return undefined;

  const file = join(root, decoded === '/' ? 'index.html' : decoded);
  const below = relative(root, file);
  const isBelow = below !== '' && below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
  return isBelow ? file : undefined;
}

// Escaped, a backslash is not normalised by URL parsers; a colon names drives and alternate streams on Windows.
const forbidden = ['\0', '\\', ':'];

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    // Percent signs that encode nothing: the only way decodeURIComponent fails.
    return undefined;
  }
}
