import { AssertionError } from 'node:assert';

/** Ends the run at the first wrong answer; already told. */
export class StepFailed extends Error {
    override readonly name = 'StepFailed';
}

/** Runs the steps one after the other, tells each with its time, and counts. */
export class Steps {
    readonly #began = performance.now();
    passed = 0;
    failed = 0;

    /** @throws StepFailed */
    async run(title: string, work: () => Promise<void> | void): Promise<void> {
        const began = performance.now();
        try {
            await work();
        } catch (error) {
            this.failed++;
            process.stdout.write(`FAILED ${title} (${seconds(began)})\n${reason(error)}\n`);
            throw new StepFailed(title, { cause: error });
        }
        this.passed++;
        process.stdout.write(`  ok ${seconds(began).padStart(7)}  ${title}\n`);
    }

    /** Heads the steps of one client or subject. */
    heading(text: string): void {
        process.stdout.write(`${text}\n`);
    }

    /** The last line, which is also what a CI reads. */
    summary(): string {
        return `in ${seconds(this.#began)}\n${this.passed} passed, ${this.failed} failed\n`;
    }
}

function seconds(began: number): string {
    return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

function reason(error: unknown): string {
    if (error instanceof AssertionError) return `${error.message}\n${error.stack?.split('\n    at ').at(1) ?? ''}`;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
