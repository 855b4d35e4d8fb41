// Every Node entry imports this file before anything else: older versions crash inside the database library.
const required = [22, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const [requiredMajor = 0, requiredMinor = 0] = required;

if (major < requiredMajor || (major === requiredMajor && minor < requiredMinor)) {
  console.error(
    `Switchboard needs Node ${required.join('.')} or newer, this is Node ${process.versions.node}. ` +
      'Run it through npm (npm start, npm test), or install a newer Node from https://nodejs.org.',
  );
  process.exit(1);
}
