import type { IngestJob } from '../bulk/job.ts';
import type { FaultOf, Faults } from './faults.ts';

/** What faults do to bulk jobs. */
export class JobFaults {
    readonly #faults: Faults;
    /** Jobs that wait until they have been asked for so many times more. */
    readonly #waiting = new Map<string, { polls: number; go: () => void }>();

    constructor(faults: Faults) {
        this.#faults = faults;
    }

    /** Resolves when the job may go on: at once, or when it has been asked for often enough. */
    async mayGoOn(job: IngestJob): Promise<void> {
        const fault = this.#faults.take(['slowJob'], { object: job.objectName });
        if (!fault) return;
        const { promise, resolve } = Promise.withResolvers<void>();
        this.#waiting.set(job.id, { polls: fault.polls, go: resolve });
        await promise;
        this.#waiting.delete(job.id);
    }

    /** The job was asked for. */
    polled(id: string): void {
        const waiting = this.#waiting.get(id);
        if (!waiting) return;
        waiting.polls--;
        if (waiting.polls <= 0 || !this.#faults.list().some(({ kind }) => kind === 'slowJob')) waiting.go();
    }

    /** Lets waiting jobs go on, because the org stops. */
    release(): void {
        for (const { go } of this.#waiting.values()) go();
    }

    /** How and when this job will fail, if it will. */
    failureOf(job: IngestJob): FaultOf<'failedJob'> | undefined {
        return this.#faults.take(['failedJob'], { object: job.objectName });
    }

    /** Whether the next row of the job is one that the org does not come to. */
    leavesOut(job: IngestJob): boolean {
        return this.#faults.take(['partialBatch'], { object: job.objectName }) !== undefined;
    }
}
