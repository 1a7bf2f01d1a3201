import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { salesforceCli } from './install.ts';

/** What `--json` prints. */
export interface CliAnswer<T = unknown> {
    readonly status: number;
    readonly result: T;
    readonly name?: string;
    readonly message?: string;
    readonly data?: { readonly errorCode?: string; readonly fields?: readonly string[]; readonly jobId?: string };
    readonly warnings?: readonly string[];
}

interface Printed {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
}

const LONGEST_COMMAND = 300_000;

/** The real `sf`, in a folder and environment of its own, against one org. */
export class SalesforceCli {
    readonly #alias: string;
    readonly #folder: string;
    readonly #environment: NodeJS.ProcessEnv;

    constructor(alias: string, folder: string, environment: NodeJS.ProcessEnv) {
        this.#alias = alias;
        this.#folder = folder;
        this.#environment = environment;
    }

    /** The same CLI inside another folder, as a project's commands need it. */
    inFolder(folder: string): SalesforceCli {
        return new SalesforceCli(this.#alias, folder, this.#environment);
    }

    /** Runs `sf <words> <flags> --json`, whatever comes of it. @throws when it prints no JSON, or another status than its exit code */
    async json<T>(words: string, flags: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<CliAnswer<T>> {
        const { code, stdout, stderr } = await this.#spawn(
            [...this.#words(words, flags), ...flags, '--json'],
            environment
        );
        let answer: CliAnswer<T>;
        try {
            answer = JSON.parse(stdout) as CliAnswer<T>;
        } catch {
            throw new Error(`sf ${words} ended with ${code} and printed no JSON:\n${stdout}\n${stderr}`);
        }
        assert.equal(code, answer.status, `sf ${words}: exit code and status differ: ${stdout}`);
        return answer;
    }

    /** The result of a command that must succeed. */
    async ok<T>(words: string, flags: readonly string[], environment?: NodeJS.ProcessEnv): Promise<T> {
        const answer = await this.json<T>(words, flags, environment);
        assert.equal(answer.status, 0, `sf ${words} ${flags.join(' ')}: ${JSON.stringify(answer, undefined, 2)}`);
        return answer.result;
    }

    /** The answer to a command that the org must refuse. */
    async refused(words: string, flags: readonly string[], environment?: NodeJS.ProcessEnv): Promise<CliAnswer> {
        const answer = await this.json(words, flags, environment);
        assert.notEqual(answer.status, 0, `sf ${words} ${flags.join(' ')} should have been refused`);
        return answer;
    }

    /** What a command that must succeed prints for a person. */
    async text(words: string, flags: readonly string[]): Promise<string> {
        const { code, stdout, stderr } = await this.#spawn([...this.#words(words, flags), ...flags], {});
        assert.equal(code, 0, `sf ${words}: ${stdout}\n${stderr}`);
        return stdout;
    }

    /** What a command that must be refused tells a person, on whichever stream. */
    async failingText(words: string, flags: readonly string[], environment: NodeJS.ProcessEnv): Promise<string> {
        const { code, stdout, stderr } = await this.#spawn([...this.#words(words, flags), ...flags], environment);
        assert.notEqual(code, 0, `sf ${words} should have been refused: ${stdout}`);
        return `${stdout}\n${stderr}`;
    }

    /** Logins and plugins name no org; every other command names the one under test, unless it names another. */
    #words(words: string, flags: readonly string[]): string[] {
        const needsOrg = !flags.includes('--target-org') && !/^(org (login|list$)|plugins|sfdmu)\b/.test(words);
        return [...words.split(' '), ...(needsOrg ? ['--target-org', this.#alias] : [])];
    }

    #spawn(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Printed> {
        return new Promise((resolve, reject) => {
            const child = spawn(process.execPath, [salesforceCli, ...args], {
                cwd: this.#folder,
                env: { ...this.#environment, ...environment },
                stdio: ['ignore', 'pipe', 'pipe'],
                timeout: LONGEST_COMMAND
            });
            let stdout = '';
            let stderr = '';
            child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
            child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
            child.on('error', reject);
            child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
        });
    }
}
