import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { stateFolder } from '../bootstrap/places.mjs';

/** Where the clients lie: apart from the project's own dependencies, ignored by git. */
export const clientsFolder = join(stateFolder, 'clients');

/** The real Salesforce CLI. */
export const salesforceCli = join(clientsFolder, 'node_modules', '@salesforce', 'cli', 'bin', 'run.js');

const pinned = ['package.json', 'package-lock.json'].map((name) => join(import.meta.dirname, 'pinned', name));
const stamp = join(clientsFolder, 'node_modules', '.good-terms-installed');

/** Installs the pinned clients unless exactly these are there; answers whether anything was to do. @throws with npm's exit code */
export async function installClients(): Promise<boolean> {
    const wanted = createHash('sha256');
    for (const file of pinned) wanted.update(readFileSync(file));
    const hash = wanted.digest('hex');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
    mkdirSync(clientsFolder, { recursive: true });
    for (const file of pinned) copyFileSync(file, join(clientsFolder, basename(file)));
    await npmCi();
    writeFileSync(stamp, hash);
    return true;
}

/** On the project's Node, which the newest CLI needs; without the packages' install scripts, which it does not. */
function npmCi(): Promise<void> {
    const args = ['ci', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'];
    const npm = process.env['npm_execpath'];
    const [command, commandArgs] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
    const PATH = `${dirname(process.execPath)}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH']}`;
    return new Promise((resolve, reject) => {
        const child = spawn(command, commandArgs, {
            cwd: clientsFolder,
            env: { ...process.env, PATH },
            stdio: ['ignore', 'ignore', 'inherit'],
            shell: !npm && process.platform === 'win32'
        });
        child.on('error', reject);
        child.on('close', (code) => {
            if (code === 0) resolve();
            else reject(new Error(`npm could not install the clients: exit code ${code}`));
        });
    });
}
