/** Whether an IP address (v4 or v6, as text) lies on the public internet: not this computer, its network or a reserved range. */
export function isPublicAddress(address: string): boolean {
  return address.includes(':') ? isPublicV6(address) : isPublicV4(address);
}

function isPublicV4(address: string): boolean {
  const octets = address.split('.').map(Number);
  const [first = 0, second = 0, third = 0] = octets;
  if (octets.length !== 4 || octets.some((octet) => !Number.isInteger(octet) || octet < 0 || octet > 255)) return false;
  if (first === 0 || first === 10 || first === 127 || first >= 224) return false;
  if (first === 100 && second >= 64 && second < 128) return false;
  if (first === 169 && second === 254) return false;
  if (first === 172 && second >= 16 && second < 32) return false;
  if (first === 192 && (second === 168 || (second === 0 && (third === 0 || third === 2)))) return false;
  if (first === 198 && (second === 18 || second === 19 || (second === 51 && third === 100))) return false;
  return !(first === 203 && second === 0 && third === 113);
}

/**
 * Public are 2000::/3 without the ranges that stand for IPv4 addresses (2002::/16), for protocols (2001::/23) and for
 * books (2001:db8::/32). Everything that is written with `::` in front, as `::1` and `::ffff:127.0.0.1`, is not.
 */
function isPublicV6(address: string): boolean {
  const [first = '', second = ''] = address.toLowerCase().split(':');
  const group = parseInt(first, 16);
  if (Number.isNaN(group) || group < 0x2000 || group > 0x3fff) return false;
  if (group === 0x2002) return false;
  if (group !== 0x2001) return true;
  return parseInt(second || '0', 16) >= 0x200 && second !== 'db8';
}
