// Loaded into the browser host by the launcher: a host must not outlive its terminal and keep the data directory.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
