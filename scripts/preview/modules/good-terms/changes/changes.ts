const changed = 'good-terms:records-changed';

/** Says that records of this page may have changed in the org. */
export function announceChanges(): void {
    dispatchEvent(new Event(changed));
}

/** Calls the listener after every announcement; the result ends that. */
export function onChanges(listener: () => void): () => void {
    addEventListener(changed, listener);
    return () => removeEventListener(changed, listener);
}
