import type { TokenizerObject } from 'marked';

/** An address that stands in a text ends where a sentence of Chinese or Japanese does: at its marks, which need no space. */
export const addressInText: Pick<TokenizerObject, 'url'> = {
  url(source) {
    const address = /^(?:https?:\/\/|www\.)[^\s<]{0,4096}/i.exec(source)?.[0];
    const end = address?.search(/[\u3000-\u303f\uff00-\uffef\u2018-\u201f]/) ?? -1;
    return end <= 0 ? false : this.url(source.slice(0, end));
  },
};
