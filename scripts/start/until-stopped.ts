const PARENT_CHECK_MS = 100;

/**
 * Resolves with the reason to stop: SIGINT, SIGTERM, or the end of the process that started us
 * (a shell between npm and us may die of the signal without passing it on).
 * A detached process outlives its starter and listens to signals only.
 */
export function untilStopped(options: { readonly detached?: boolean } = {}): Promise<string> {
    const parent = process.ppid;
    return new Promise((resolve) => {
        process.once('SIGINT', () => resolve('SIGINT'));
        process.once('SIGTERM', () => resolve('SIGTERM'));
        if (options.detached) return;
        setInterval(() => {
            if (process.ppid !== parent) resolve('the starting process ended');
        }, PARENT_CHECK_MS).unref();
    });
}
