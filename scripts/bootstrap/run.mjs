/**
 * First contact: runs on whatever Node the machine has (20 or newer), installs what is missing,
 * and hands every task to the project's own Node 24. Uses nothing but Node itself, because
 * node_modules may not exist yet.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { installWhatIsMissing } from './install.mjs';
import { tasks } from './tasks.mjs';
import { root, projectNode, bundlesHook } from './places.mjs';

const OLDEST_NODE = 20;
// npm runs a script through a shell, and a shell that is told to end does not tell its child.
const ORPHAN_CHECK_MS = 100;
const parent = process.ppid;

/** Runs one step and answers its exit code; a signal to us is a signal to it. */
function run(step) {
    return new Promise((resolve) => {
        const child = spawn(projectNode(), step.bare ? step.args : ['--import', bundlesHook, ...step.args], {
            cwd: root,
            stdio: 'inherit',
            env: { ...process.env, ...step.env }
        });
        const forward = (signal) => child.kill(signal);
        process.on('SIGINT', forward).on('SIGTERM', forward);
        const orphanCheck = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), ORPHAN_CHECK_MS);
        child.on('error', (error) => {
            console.error(`Could not run the project's Node: ${error.message}`);
            resolve(1);
        });
        child.on('close', (code, signal) => {
            clearInterval(orphanCheck);
            process.off('SIGINT', forward).off('SIGTERM', forward);
            resolve(code ?? 128 + constants.signals[signal]);
        });
    });
}

async function main() {
    const [name, ...args] = process.argv.slice(2);
    const major = Number(process.versions.node.split('.')[0]);
    if (major < OLDEST_NODE) {
        console.error(`Good Terms needs Node ${OLDEST_NODE} or newer to start; this is Node ${process.versions.node}.`);
        return 1;
    }
    const task = tasks[name];
    if (!task) {
        console.error(`Unknown task "${name ?? ''}". Known: ${Object.keys(tasks).join(', ')}.`);
        return 2;
    }
    const installed = await installWhatIsMissing();
    if (installed !== 0) return installed;
    const began = Date.now();
    for (const step of task(args)) {
        if (step.title) console.error(`\n> ${step.title}  (${Math.round((Date.now() - began) / 1000)} s)`);
        const code = await run({
            ...step,
            args: step.args.map((arg) => (arg.startsWith('@/') ? join(root, arg.slice(2)) : arg))
        });
        if (code !== 0) {
            if (step.title) console.error(`\n"${step.title}" ended with exit code ${code}.`);
            return code;
        }
    }
    return 0;
}

process.exitCode = await main();
