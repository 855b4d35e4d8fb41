import { expect, test } from 'vitest';
import { attachFile } from '../../../renderer/client/attach-file.ts';
import { hugeImages } from '../../support/huge-images.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';

test.each(Object.entries(hugeImages))(
  'the pixels of an image of type %s that claims too many are not looked at',
  async (type, head) => {
    let looks = 0;
    const scaleImage = async () => {
      looks += 1;
      return { type: 'unreadable' as const };
    };
    const file = new File([head], 'huge', { type });
    const attaching = attachFile({ core: createScriptedCore({}).core, scaleImage }, file, {
      signal: new AbortController().signal,
    });
    await expect(attaching).rejects.toThrow(
      '"huge" says that it has 60,000 × 50,000 pixels, more than can be shown. Save it smaller.',
    );
    expect(looks).toBe(0);
  },
);
