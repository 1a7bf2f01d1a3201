import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root } from './places.mjs';

const stamp = join(root, 'node_modules', '.good-terms-installed');
const wanted = () =>
    createHash('sha256')
        .update(readFileSync(join(root, 'package-lock.json')))
        .digest('hex');
const present = () => existsSync(projectNode()) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

/** Installs the locked dependencies unless exactly these are there; answers npm's exit code, 0 when nothing was to do. */
export async function installWhatIsMissing() {
    if (present()) return 0;
    console.error('Installing what is missing (once; about 900 MB, one to three minutes) ...');
    const began = Date.now();
    const progress = setInterval(
        () => console.error(`  still installing, ${Math.round((Date.now() - began) / 1000)} s`),
        15_000
    );
    const code = await npmCi();
    clearInterval(progress);
    if (code !== 0) {
        console.error(
            'npm could not install the dependencies. Its words are above; run the command again when the cause is gone.'
        );
        return code;
    }
    writeFileSync(stamp, wanted());
    console.error(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
    return 0;
}

/** Run by npm, its own program is known by npm_execpath; run by hand, `npm` is looked up. */
function npmCi() {
    const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
    const npm = process.env.npm_execpath;
    const [command, commandArgs] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
    return new Promise((resolve) => {
        const child = spawn(command, commandArgs, {
            cwd: root,
            // stdout belongs to the task: its last line may be read by a program
            stdio: ['ignore', process.stderr, process.stderr],
            shell: !npm && process.platform === 'win32'
        });
        child.on('error', (error) => {
            console.error(`Could not run npm: ${error.message}`);
            resolve(1);
        });
        child.on('close', (code) => resolve(code ?? 1));
    });
}
