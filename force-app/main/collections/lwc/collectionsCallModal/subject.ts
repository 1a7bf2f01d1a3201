import type { Activity } from 'c/collectionsActivity';
import type { CallPermissions, CallRequest, CallSubject } from 'c/collectionsCallForm';
import type { ContactCase, MoneyCase } from 'c/collectionsCallGateway';

/** What the dialog was opened with. */
export interface Opened {
    readonly request: CallRequest;
    readonly activityId: string | undefined;
    readonly userId: string;
    readonly locale: string;
    readonly timeZone: string;
    readonly permissions: CallPermissions;
}

/** What the dialog is about, once everything that it needs is read. */
export function subjectOf(
    { request, activityId, userId, locale, timeZone, permissions }: Opened,
    contact: ContactCase | undefined,
    money: MoneyCase | undefined,
    corrects: Activity | undefined,
    now: Date
): CallSubject | undefined {
    const isReady = (!permissions.takesPromises || money) && (!activityId || corrects);
    return contact && isReady
        ? {
              request: corrects ? { ...request, kind: corrects.kind, corrects } : request,
              contact,
              money,
              permissions,
              reader: { userId, now, locale, timeZone }
          }
        : undefined;
}
