import type { DatabaseSync } from 'node:sqlite';

import { idOf } from '../store/ids.ts';
import type { DeployDetails, DeployResult } from './result.ts';

const KEY_PREFIX = '0Af';

export interface StoredDeploy {
    readonly result: DeployResult;
    readonly details: DeployDetails;
}

/** Keeps deploys and their outcome in the org's own database. */
export class DeployStore {
    readonly #database: DatabaseSync;

    constructor(database: DatabaseSync) {
        this.#database = database;
        database.exec(
            'CREATE TABLE IF NOT EXISTS deploy_request (number INTEGER PRIMARY KEY, id TEXT UNIQUE, deploy TEXT)'
        );
    }

    /** The id of a new deploy. */
    create(): string {
        const { lastInsertRowid } = this.#database.prepare('INSERT INTO deploy_request (id) VALUES (NULL)').run();
        const id = idOf(KEY_PREFIX, Number(lastInsertRowid));
        this.#database.prepare('UPDATE deploy_request SET id = ? WHERE number = ?').run(id, lastInsertRowid);
        return id;
    }

    save(deploy: StoredDeploy): void {
        this.#database
            .prepare('UPDATE deploy_request SET deploy = ? WHERE id = ?')
            .run(JSON.stringify(deploy), deploy.result.id);
    }

    find(id: string): StoredDeploy | undefined {
        const text = this.#database.prepare('SELECT deploy FROM deploy_request WHERE id = ?').get(id)?.['deploy'];
        return typeof text === 'string' ? (JSON.parse(text) as StoredDeploy) : undefined;
    }

    /** Deploys that a stopped process left behind. */
    unfinished(): readonly StoredDeploy[] {
        return this.#database
            .prepare('SELECT deploy FROM deploy_request WHERE deploy IS NOT NULL')
            .all()
            .map((row) => JSON.parse(String(row['deploy'])) as StoredDeploy)
            .filter(({ result }) => !result.done);
    }
}
