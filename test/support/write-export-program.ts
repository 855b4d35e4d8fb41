import { writeChatgptExport } from '../bench/write-chatgpt-export.ts';

// A program of its own, so that what it took does not count as the import's: path and size in bytes.
await writeChatgptExport({ path: process.argv[2] ?? '', sizeBytes: Number(process.argv[3]) });
