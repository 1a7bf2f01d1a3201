import type { FastifyInstance, FastifyPluginAsync, FastifyPluginCallback } from 'fastify';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';

import { BulkApi } from './bulk/bulk-api.ts';
import { bulkQueryRoutes } from './bulk/query-routes.ts';
import { bulkRoutes } from './bulk/routes.ts';
import { registerFaultRoutes } from './faults/fault-routes.ts';
import { Faults } from './faults/faults.ts';
import { withLockedRows } from './faults/locked-rows.ts';
import { registerShuffle } from './faults/random.ts';
import { registerRequestFaults } from './faults/request-faults.ts';
import { DeployApi } from './deploy/deploy-api.ts';
import { deployRoutes, registerDeployUpload } from './deploy/rest-routes.ts';
import { registerSoap } from './deploy/soap-routes.ts';
import { graphqlRoutes } from './graphql/routes.ts';
import { registerDataApi, type ApiSurroundings } from './http/api.ts';
import { createApp, speakSalesforce } from './http/app.ts';
import { registerClock } from './http/clock-routes.ts';
import { collectionRoutes } from './http/collection-routes.ts';
import { compositeRoutes } from './http/composite-routes.ts';
import { registerRecycleBin } from './http/recycle-bin-routes.ts';
import { QueryCursors } from './http/cursors.ts';
import { infoRoutes } from './http/info-routes.ts';
import { registerOauth } from './http/oauth-routes.ts';
import { queryRoutes } from './http/query-routes.ts';
import { recordRoutes } from './http/record-routes.ts';
import { Router } from './http/router.ts';
import { treeRoutes } from './http/tree-routes.ts';
import { createOrg, type Org } from './org.ts';
import type { Feature } from './standard/overlay.ts';
import { uiApiRoutes } from './uiapi/routes.ts';

export interface LocalOrgOptions {
    /** The folder that keeps the org, or `:memory:`. */
    readonly stateFolder: string;
    /** 0 for any free port. */
    readonly port: number;
    readonly packageFolders: readonly string[];
    /** Begins again with an empty org. */
    readonly fresh?: boolean;
    /** ISO instant at which a new org's clock starts. */
    readonly clockStart?: string;
    /** Standard features that this org does not have. */
    readonly without?: readonly Feature[];
    /** Further routes on the same server, e.g. the pages. */
    readonly plugins?: readonly LocalOrgPlugin[];
}

/** Makes a Fastify plugin for an org that is about to listen. */
export type LocalOrgPlugin = (localOrg: LocalOrg) => FastifyPluginAsync | FastifyPluginCallback;

export interface LocalOrg {
    /** `http://127.0.0.1:<port>`; known once the org listens. */
    readonly instanceUrl: string;
    readonly admin: { readonly username: string; readonly accessToken: string };
    readonly org: Org;
    readonly app: FastifyInstance;
    tokenFor(username: string): string;
    stop(): Promise<void>;
}

/** Starts an org with the package's metadata and its APIs on a loopback port. @throws MetadataError, EADDRINUSE */
export async function startLocalOrg(options: LocalOrgOptions): Promise<LocalOrg> {
    const { stateFolder, packageFolders, clockStart, without } = options;
    if (options.fresh && stateFolder !== ':memory:') {
        const kept = ['org.sqlite', 'org.sqlite-wal', 'org.sqlite-shm', 'bulk'];
        await Promise.all(kept.map((name) => rm(`${stateFolder}/${name}`, { recursive: true, force: true })));
    }
    const org = createOrg({ stateFolder, packageFolders, clockStart, without });
    const faults = new Faults();
    registerShuffle(org.database);
    const bulk = new BulkApi(withLockedRows(org, faults), stateFolder, faults);
    const deploys = new DeployApi(org);
    const app = createApp();
    let port = options.port;
    const instanceUrl = (): string => `http://127.0.0.1:${port}`;
    const stop = async (): Promise<void> => {
        await app.close();
        await Promise.all([bulk.stop(), deploys.stop()]);
        org.close();
    };
    let stopped: Promise<void> | undefined;
    const localOrg: LocalOrg = {
        get instanceUrl() {
            return instanceUrl();
        },
        admin: { username: org.administrator, accessToken: org.tokenFor(org.administrator) },
        org,
        app,
        tokenFor: (username) => org.tokenFor(username),
        stop() {
            stopped ??= stop();
            return stopped;
        }
    };
    try {
        await app.register(async (scope) =>
            registerApis(scope, withLockedRows(org, faults), bulk, deploys, faults, instanceUrl)
        );
        for (const plugin of options.plugins ?? []) await app.register(plugin(localOrg) as FastifyPluginAsync);
        await app.listen({ host: '127.0.0.1', port });
    } catch (error) {
        await localOrg.stop();
        throw error;
    }
    port = (app.server.address() as AddressInfo).port;
    return localOrg;
}

function registerApis(
    scope: FastifyInstance,
    org: Org,
    bulk: BulkApi,
    deploys: DeployApi,
    faults: Faults,
    instanceUrl: () => string
): void {
    speakSalesforce(scope);
    registerRequestFaults(scope, faults);
    const router = new Router(
        infoRoutes,
        queryRoutes,
        recordRoutes,
        collectionRoutes,
        compositeRoutes,
        treeRoutes,
        graphqlRoutes,
        uiApiRoutes,
        bulkRoutes(bulk),
        bulkQueryRoutes(bulk.queries),
        deployRoutes(deploys)
    );
    const surroundings: ApiSurroundings = {
        org,
        cursors: new QueryCursors(),
        router,
        faults,
        instanceUrl,
        requestCount: 0
    };
    registerDataApi(scope, surroundings);
    bulk.registerUpload(scope);
    registerDeployUpload(scope, org, deploys);
    registerSoap(scope, org, deploys);
    registerRecycleBin(scope, org);
    registerOauth(scope, org, instanceUrl);
    registerClock(scope, org);
    registerFaultRoutes(scope, org, faults);
}
