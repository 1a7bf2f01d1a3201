import { api, LightningElement } from 'lwc';
import { addressOf, hereAs } from 'good-terms/router';
import type { ShownField } from 'good-terms/records';

const numberTypes = ['double', 'int', 'long', 'currency', 'percent'];

/** Shows one value of a record as its type asks for. */
export default class Field extends LightningElement {
    @api field!: ShownField;

    get isEmpty(): boolean {
        return this.field.value === null || this.field.value === '';
    }

    get isNumber(): boolean {
        return numberTypes.includes(this.field.type);
    }

    get isDate(): boolean {
        return this.field.type === 'date';
    }

    get isDateTime(): boolean {
        return this.field.type === 'datetime';
    }

    get isBoolean(): boolean {
        return this.field.type === 'boolean';
    }

    get booleanText(): string {
        return this.field.value ? 'Yes' : 'No';
    }

    get isWebAddress(): boolean {
        return this.field.type === 'url' && /^https?:/.test(String(this.field.value));
    }

    get leadsTo(): string | undefined {
        const { target } = this.field;
        return target && target.object !== 'User'
            ? hereAs(
                  addressOf({
                      type: 'standard__recordPage',
                      attributes: { objectApiName: target.object, recordId: target.recordId }
                  })
              )
            : undefined;
    }
}
