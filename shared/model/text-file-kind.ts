/** Whether a text file holds code, by its name alone. Pure. */
export function textFileKind(name: string): 'code' | 'text' {
  return codeExtensions.has(extensionOf(name)) || codeNames.test(name) ? 'code' : 'text';
}

/** Lower case, without its dot; empty where there is none. Pure. */
export function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

const codeNames = /^(dockerfile|makefile|rakefile|gemfile|cmakelists\.txt|\.[a-z]+rc|\.gitignore|\.env.*)$/i;

const codeExtensions: ReadonlySet<string> = new Set(
  (
    'ts tsx mts cts js jsx mjs cjs json jsonc json5 py pyi ipynb rb rs go java kt kts scala groovy swift m mm c h cc ' +
    'cpp cxx hpp hh cs fs fsx vb php pl pm r jl lua dart ex exs erl hrl clj cljs hs ml mli elm nim zig v sol sh bash ' +
    'zsh fish ps1 bat cmd sql graphql gql proto html htm xhtml xml svg css scss sass less vue svelte astro yaml yml ' +
    'toml ini cfg conf properties gradle cmake make mk dockerfile tf hcl nix diff patch tex bib asm s wat'
  ).split(' '),
);
