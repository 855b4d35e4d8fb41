import fc from 'fast-check';

// The same examples in every run: what fails once can be run again.
fc.configureGlobal({ seed: 1 });

export { fc };
