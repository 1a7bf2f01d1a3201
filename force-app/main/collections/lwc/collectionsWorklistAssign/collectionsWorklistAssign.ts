import { api, wire } from 'lwc';
import LightningModal from 'lightning/modal';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { peopleDocument, peopleVariables, readPeople, type FoundPerson } from 'c/collectionsWorklistGateway';
import { readProblem } from 'c/termsErrors';
import { fillLabel } from 'c/termsLabels';
import { save } from 'c/termsSave';
import cancel from '@salesforce/label/c.Collections_Worklist_Assign_Cancel';
import failed from '@salesforce/label/c.Collections_Worklist_Assign_Failed';
import hint from '@salesforce/label/c.Collections_Worklist_Assign_Hint';
import none from '@salesforce/label/c.Collections_Worklist_Assign_None';
import saveLabel from '@salesforce/label/c.Collections_Worklist_Assign_Save';
import search from '@salesforce/label/c.Collections_Worklist_Assign_Search';

/** Gives a payer's accounts to another person, who keeps them; closes with the person's name once that is saved. */
export default class CollectionsWorklistAssign extends LightningModal {
    @api profileIds: readonly string[] = [];

    readonly text = { cancel, hint, none, save: saveLabel, search };
    people: readonly FoundPerson[] | undefined;
    chosenId = '';
    problem: string | undefined;
    isSaving = false;
    variables = peopleVariables('');

    readonly query: GraphQLDocument = peopleDocument;

    @wire(graphql, { query: '$query', variables: '$variables' })
    receive({ data, errors }: GraphQLResult): void {
        this.problem = readProblem(errors)?.message;
        this.people = data === undefined ? undefined : readPeople(data);
    }

    get options() {
        return (this.people ?? []).map(({ id, name, title }) => ({
            label: title ? `${name}, ${title}` : name,
            value: id
        }));
    }

    get isNobody(): boolean {
        return this.people?.length === 0;
    }

    get hasPeople(): boolean {
        return this.options.length > 0;
    }

    get cannotSave(): boolean {
        return this.isSaving || !this.people?.some(({ id }) => id === this.chosenId);
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.variables = peopleVariables(event.detail.value);
    }

    handleChoice(event: CustomEvent<{ value: string }>): void {
        this.chosenId = event.detail.value;
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        this.isSaving = true;
        const saved = await save(
            this.profileIds.map((id) => ({
                object: 'Credit_Profile__c',
                id,
                fields: { Collector__c: this.chosenId }
            }))
        );
        this.isSaving = false;
        if (saved.ok) {
            this.close(this.people?.find(({ id }) => id === this.chosenId)?.name);
        } else {
            this.problem = fillLabel(failed, saved.issues.map(({ message }) => message).join(' '));
        }
    }
}
