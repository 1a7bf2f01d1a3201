import { isoDateIn } from 'c/termsIsoDate';
import type { ActionPermissions, ActionReader, AdjustmentKind, CreditRequest, RequestKind } from './types';

const ADJUSTMENTS: readonly RequestKind[] = [
    'Write-off',
    'Fee waiver',
    'Small balance',
    'Short pay',
    'Late discount',
    'Settlement'
];

/** Whether a request gives up something of what is owed. */
export function isAdjustment(kind: RequestKind): kind is AdjustmentKind {
    return ADJUSTMENTS.includes(kind);
}

/** Whether a request still waits to be decided: one whose time ran out does not. */
export function isOpen({ status, expiresOn }: CreditRequest, { now, timeZone }: ActionReader): boolean {
    return status === 'Waiting' && !(expiresOn && expiresOn < isoDateIn(now, timeZone));
}

/** Whether a request concerns a user: what is given up is between who asked, collections and credit. */
export function concerns(
    { kind, requestedBy }: CreditRequest,
    { seesDetails }: ActionPermissions,
    { userId }: ActionReader
): boolean {
    return !isAdjustment(kind) || seesDetails || requestedBy?.id === userId;
}

/** Whether a user may decide a request: by permission, and never the one who asked. */
export function mayDecide(
    { requestedBy }: CreditRequest,
    { decides }: ActionPermissions,
    { userId }: ActionReader
): boolean {
    return decides && requestedBy?.id !== userId;
}
