import { registerHooks } from 'node:module';

// For `node --import`: the built main process gets the stand-in where it asks for Electron.
registerHooks({
  resolve: (specifier, context, resolveNext) =>
    specifier === 'electron'
      ? resolveNext(new URL('electron-stand-in.ts', import.meta.url).href, context)
      : resolveNext(specifier, context),
});
