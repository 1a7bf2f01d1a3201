import { enableCompileCache } from 'node:module';

// The Salesforce libraries are large: compiled code that is kept saves a third of a command's start.
enableCompileCache();
const { runCommandLine } = await import('./commandLine.ts');
await runCommandLine(process.argv.slice(2));
