/** The first bytes of images that say they have 60,000 × 50,000 pixels, by media type. */
export const hugeImages: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'image/png': bytes('89504e470d0a1a0a 0000000d 49484452', '0000ea60', '0000c350', '0800000000'),
  // A part that says what program wrote it, filling, then the frame.
  'image/jpeg': bytes('ffd8 ffe0 0010', '00'.repeat(14), 'ffff ffc2 0011 08', 'c350', 'ea60', '03'),
  'image/gif': bytes('474946383961', '60ea', '50c3', '000000'),
  'image/webp': bytes('52494646 00000000 57454250 56503858 0a000000 00000000', '5fea00', '4fc300'),
  'image/avif': bytes(
    '00000020 66747970 61766966',
    '00'.repeat(16),
    '00000014 69737065 00000000',
    '0000ea60',
    '0000c350',
  ),
  'image/bmp': bytes('424d', '00'.repeat(12), '28000000', '60ea0000', '50c30000', '00'.repeat(8)),
};

/** A screen of one pixel with a first picture of 60,000 × 50,000, behind a table of colours and a remark. */
export const hugePictureInGif = bytes(
  '474946383961 0100 0100 80 00 00',
  '000000ffffff',
  '21fe 03 616263 00 21f9 04 00000000 00 2c 0000 0000',
  '60ea',
  '50c3',
  '00',
);

function bytes(...hex: readonly string[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    hex
      .join('')
      .replaceAll(' ', '')
      .match(/[0-9a-f]{2}/g) ?? [],
    (byte) => Number.parseInt(byte, 16),
  );
}
