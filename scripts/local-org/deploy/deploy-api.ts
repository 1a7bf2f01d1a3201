import { RequestError } from '../errors.ts';
import type { Org, OrgContext } from '../org.ts';
import { fullId } from '../store/ids.ts';
import { DeployStore, type StoredDeploy } from './deploy-store.ts';
import type { DeployDetails, DeployOptions, DeployResult } from './result.ts';
import { runDeploy } from './run-deploy.ts';

const noDetails: DeployDetails = { componentSuccesses: [], componentFailures: [] };

/** The metadata deploys of one org, one after the other, whatever API they come by. */
export class DeployApi {
    readonly #org: Org;
    readonly #store: DeployStore;
    readonly #canceled = new Map<string, OrgContext>();
    #last: Promise<void> = Promise.resolve();

    constructor(org: Org) {
        this.#org = org;
        this.#store = new DeployStore(org.database);
        for (const deploy of this.#store.unfinished()) {
            this.#finish(deploy, 'Failed', {
                errorMessage: 'The org was stopped before the deploy ended',
                errorStatusCode: 'UNKNOWN_EXCEPTION'
            });
        }
    }

    /** Takes a zip and answers at once; the deploy itself follows. @throws RequestError when the user may not deploy */
    start(context: OrgContext, zip: Uint8Array, options: DeployOptions, runTestsEnabled: boolean): DeployResult {
        requireDeployer(context);
        const now = this.#now();
        const result: DeployResult = {
            ...options,
            id: this.#store.create(),
            status: 'Pending',
            done: false,
            success: false,
            createdBy: context.user.id,
            createdByName: context.user.name,
            createdDate: now,
            lastModifiedDate: now,
            numberComponentErrors: 0,
            numberComponentsDeployed: 0,
            numberComponentsTotal: 0,
            numberTestErrors: 0,
            numberTestsCompleted: 0,
            numberTestsTotal: 0,
            runTestsEnabled
        };
        this.#store.save({ result, details: noDetails });
        this.#last = this.#last.then(() => this.#run(result.id, zip));
        return result;
    }

    /** How a deploy stands. @throws RequestError for an id that is none */
    status(context: OrgContext, id: string): StoredDeploy {
        requireDeployer(context);
        const deploy = this.#store.find(fullId(id) ?? '');
        if (!deploy) throw new RequestError('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id}`, 404);
        return deploy;
    }

    /** Stops a deploy that has not been applied yet. @throws RequestError for an id that is none, or one that is done */
    cancel(context: OrgContext, id: string): DeployResult {
        const { result } = this.status(context, id);
        if (result.done) {
            throw new RequestError('INVALID_ID_FIELD', `Deployment already completed: ${result.id}`, 400);
        }
        this.#canceled.set(result.id, context);
        return this.#save(result, { status: 'Canceling' });
    }

    /** Waits for the running deploy; those behind it are not begun. */
    async stop(): Promise<void> {
        await this.#last;
    }

    async #run(id: string, zip: Uint8Array): Promise<void> {
        const deploy = this.#store.find(id);
        if (!deploy) return;
        const isCanceled = (): boolean => this.#canceled.has(id);
        if (!isCanceled()) this.#save(deploy.result, { status: 'InProgress', startDate: this.#now() });
        try {
            const outcome = isCanceled() ? undefined : await runDeploy(this.#org, zip, deploy.result, isCanceled);
            const current = this.#store.find(id) ?? deploy;
            if (outcome) this.#finish({ ...current, details: outcome.details }, outcome.status, outcome.counts);
            else this.#finishCanceled(current);
        } catch (error) {
            this.#finish(this.#store.find(id) ?? deploy, 'Failed', {
                errorMessage: error instanceof Error ? error.message : String(error),
                errorStatusCode: 'UNKNOWN_EXCEPTION'
            });
        }
    }

    #finishCanceled(deploy: StoredDeploy): void {
        const by = this.#canceled.get(deploy.result.id)?.user;
        this.#finish(deploy, 'Canceled', { canceledBy: by?.id, canceledByName: by?.name });
    }

    #finish(deploy: StoredDeploy, status: DeployResult['status'], more: Partial<DeployResult>): void {
        const now = this.#now();
        this.#store.save({
            details: deploy.details,
            result: {
                ...deploy.result,
                ...more,
                status,
                success: status === 'Succeeded' || status === 'SucceededPartial',
                done: true,
                completedDate: now,
                lastModifiedDate: now
            }
        });
        this.#canceled.delete(deploy.result.id);
    }

    #save(result: DeployResult, more: Partial<DeployResult>): DeployResult {
        const saved = { ...result, ...more, lastModifiedDate: this.#now() };
        this.#store.save({ result: saved, details: noDetails });
        return saved;
    }

    #now(): string {
        return `${this.#org.clock.now().toISOString().slice(0, 19)}.000Z`;
    }
}

function requireDeployer({ access }: OrgContext): void {
    if (access.administrator) return;
    throw new RequestError(
        'INSUFFICIENT_ACCESS',
        'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions',
        403
    );
}
