import { pageRequests } from '../graphql/orgRequests.ts';

/** Tells the page that records changed behind its back: what is shown is asked for again. */
export async function notifyRecordUpdateAvailable(records: readonly { recordId: string }[]): Promise<void> {
    if (records.length > 0) await pageRequests.refreshAll();
}
