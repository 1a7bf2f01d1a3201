import { setTimeout as wait } from 'node:timers/promises';
import { OrgBusy, OrgUnanswered } from './steadyTransport.ts';

/** Whether a call does no harm when it is made twice, or may be repeated only when the org has refused it. */
export type Repeat = 'harmless' | 'whenRefused';

const pausesMs = [500, 1000, 2000, 4000, 8000] as const;
const longestPauseMs = 60_000;

/** Makes a call, and makes it again while the org is busy or (where that does no harm) gives no answer. */
export async function callAgain<T>(
    request: () => Promise<T>,
    repeat: Repeat,
    pause: (milliseconds: number) => Promise<unknown> = wait
): Promise<T> {
    for (const pauseMs of pausesMs) {
        try {
            return await request();
        } catch (error) {
            const isBusy = error instanceof OrgBusy;
            if (!isBusy && !(error instanceof OrgUnanswered && repeat === 'harmless')) {
                throw error;
            }
            const asked = isBusy ? (error.retryAfterMs ?? 0) : 0;
            await pause(Math.min(longestPauseMs, Math.max(asked, pauseMs * (0.75 + Math.random() / 2))));
        }
    }
    return await request();
}
