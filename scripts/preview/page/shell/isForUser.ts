import type { Session } from '../../modules/good-terms/session/session.ts';
import type { AppTab } from '../../package/application.ts';

type Rights = Pick<Session, 'readableObjects' | 'shownTabs'>;

/** Tabs of objects that the user may not read are left out, and tabs of the package that no permission set shows. */
export function isForUser({ name, target }: AppTab, { readableObjects, shownTabs }: Rights): boolean {
    const isReadable = target.kind !== 'object' || readableObjects.includes(target.object);
    return isReadable && (name.startsWith('standard-') || shownTabs.includes(name));
}
