import { api, LightningElement, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { nextStepOf, nextStepText } from 'c/collectionsNextStep';
import { policyOf, readWorklist, worklistDocument, type WorklistPage } from 'c/collectionsWorklistGateway';
import { worklistOf } from 'c/collectionsWorklistOrder';
import { currentInstant, everySecond } from 'c/termsClock';
import { addDays, isoDateIn, type IsoDate } from 'c/termsIsoDate';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';

/** How many profiles of one account count. */
const PROFILES = 10;

/** The best next step for one account in a line, as the worklist says it; nothing for an account that waits for others. */
export default class CollectionsNextStepLine extends LightningElement {
    /** Id of the Account. */
    @api recordId: string | undefined;

    day: IsoDate = isoDateIn(currentInstant(), timeZone);
    answer: WorklistPage | undefined;

    #stopClock: (() => void) | undefined;

    get query(): GraphQLDocument | undefined {
        return this.recordId ? worklistDocument : undefined;
    }

    get variables(): Readonly<Record<string, unknown>> {
        const { recordId, day } = this;
        return {
            where: { Account__c: { eq: recordId } },
            today: day,
            yesterday: addDays(day, -1),
            first: PROFILES
        };
    }

    override connectedCallback(): void {
        this.#stopClock = everySecond((now) => {
            this.day = isoDateIn(now, timeZone);
        });
    }

    override disconnectedCallback(): void {
        this.#stopClock?.();
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receive({ data }: GraphQLResult): void {
        // A line that cannot be read is left out: the page it stands on says what is wrong.
        this.answer = data === undefined ? undefined : readWorklist(data);
    }

    get text(): string {
        const { answer, day } = this;
        if (!answer) {
            return '';
        }
        const now = currentInstant();
        const { rows } = worklistOf(answer.accounts, policyOf(answer, now, timeZone), { now, timeZone });
        const [first] = rows[0]?.standings ?? [];
        const step = first && nextStepOf(first);
        return step ? nextStepText(step, { locale, on: day }) : '';
    }
}
