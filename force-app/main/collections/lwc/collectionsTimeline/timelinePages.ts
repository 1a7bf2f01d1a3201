import {
    type PageRequest,
    readBatches,
    readHead,
    type TimelineEvent,
    type TimelineHead
} from 'c/collectionsTimelineGateway';
import { mergedPage, refreshed, type Stretch, withPage } from 'c/collectionsTimelineOrder';

/** The answers to the two requests of a page; the second is undefined until it came, null where none is asked. */
interface Answers {
    events?: unknown;
    others?: unknown;
}

/** Pages of the timeline as they are asked for and come in; a page counts when both of its answers are there. */
export class TimelinePages {
    list: Stretch<TimelineEvent> | undefined;
    head: TimelineHead | undefined;
    /** Whether the page that was asked for last has not been answered yet. */
    isWaiting = true;

    #answers: Answers = {};

    /** The currencies of the account's profiles, each once. */
    get currencies(): readonly string[] {
        return [...new Set(this.head?.profiles.map(({ currency }) => currency))];
    }

    /** Begins with another page; from the top it stands for what is there, below it is added. */
    ask(): void {
        this.#answers = {};
        this.isWaiting = true;
    }

    /** Forgets the events; what stands above them stays until it is read again. */
    clear(): void {
        this.list = undefined;
    }

    /**
     * Takes one of the two answers and says whether the page is complete.
     * @throws RangeError or TypeError when the org holds a value that the domain does not know
     */
    receive(part: keyof Answers, data: unknown, request: PageRequest, hasOthers: boolean): boolean {
        this.#answers[part] = data;
        const { events, others } = this.#answers;
        if (events === undefined || (hasOthers && others === undefined)) {
            return false;
        }
        const batches = [...readBatches(events, request.timeZone), ...readBatches(others, request.timeZone)];
        const page = mergedPage(batches, request.size);
        this.head = readHead(others, request.today) ?? this.head;
        this.list = this.listWith(page, request);
        this.isWaiting = false;
        return true;
    }

    listWith(page: Stretch<TimelineEvent>, { after }: PageRequest): Stretch<TimelineEvent> {
        if (!this.list) {
            return page;
        }
        return after ? withPage(this.list, page) : refreshed(this.list, page);
    }
}
