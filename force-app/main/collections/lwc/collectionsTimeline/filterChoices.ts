import type { TimelineEvent } from 'c/collectionsTimelineGateway';

/** Who and which documents the filters offer: those of every event that was seen since the page was opened. */
export class FilterChoices {
    #people = new Set<string>();
    #documents = new Set<string>();

    get people(): readonly string[] {
        return [...this.#people];
    }

    get documents(): readonly string[] {
        return [...this.#documents];
    }

    remember(events: readonly TimelineEvent[]): void {
        for (const event of events) {
            if (event.by) {
                this.#people.add(event.by);
            }
            documentsOf(event).forEach((document) => this.#documents.add(document));
        }
    }
}

function documentsOf(event: TimelineEvent): readonly string[] {
    switch (event.stream) {
        case 'promises':
            return event.promise.documents;
        case 'disputes':
            return event.dispute.documents;
        case 'payments':
            return event.receipt.applications.map(({ document }) => document);
        default:
            return [];
    }
}
