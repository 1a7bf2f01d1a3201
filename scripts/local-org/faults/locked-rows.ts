import type { WriteRequest, WriteResult } from '../dml/request.ts';
import { refuse } from '../errors.ts';
import type { Org } from '../org.ts';
import type { Faults } from './faults.ts';

/** The same org, some of whose rows somebody else holds just now; the others are written as ever. */
export function withLockedRows(org: Org, faults: Faults): Org {
    const write: Org['write'] = (context, requests, options) => {
        if (!faults.has('lockedRows')) return org.write(context, requests, options);
        const locked = requests.map((request) =>
            faults.take(['lockedRows'], { object: request.objectName }) ? lockedResult(request) : undefined
        );
        if (locked.every((result) => result === undefined)) return org.write(context, requests, options);
        if (options.allOrNone) return locked.map((result) => result ?? rolledBack());
        const free = requests.filter((_, index) => locked[index] === undefined);
        const written = org.write(context, free, options).values();
        return locked.map((result) => result ?? (written.next().value as WriteResult));
    };
    return Object.create(org, { write: { value: write, enumerable: true } }) as Org;
}

function lockedResult(request: WriteRequest): WriteResult {
    const id = 'id' in request ? request.id : undefined;
    const { errors } = refuse(
        'UNABLE_TO_LOCK_ROW',
        `unable to obtain exclusive access to this record${id ? ` or 1 records: ${id}` : ''}`
    );
    return { success: false, ...(id ? { id } : {}), errors };
}

function rolledBack(): WriteResult {
    const message = 'Record rolled back because not all records were valid and the request was using AllOrNone header';
    return { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK', message, fields: [] }] };
}
