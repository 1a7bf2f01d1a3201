import { onChanges } from 'good-terms/changes';
import { callOrg } from 'good-terms/org';
import { refusalOf, type FetchRefusal } from './answers.ts';
import { qualifiedName, type FieldReference, type RecordAnswer } from './fields.ts';

interface RecordConfig {
    readonly recordId?: string;
    readonly fields?: FieldReference | readonly FieldReference[];
    readonly optionalFields?: FieldReference | readonly FieldReference[];
}

interface WireValue {
    readonly data: RecordAnswer | undefined;
    readonly error: FetchRefusal | undefined;
}

/** Wire adapter: provisions fields of a record, and again after changes. */
export class getRecord {
    readonly #emit: (value: WireValue) => void;
    #address: string | undefined;
    #stop: (() => void) | undefined;

    constructor(emit: (value: WireValue) => void) {
        this.#emit = emit;
        emit({ data: undefined, error: undefined });
    }

    update(config: RecordConfig): void {
        const address = addressOf(config);
        if (address === this.#address) return;
        this.#address = address;
        void this.#ask();
    }

    connect(): void {
        this.#stop = onChanges(() => void this.#ask());
    }

    disconnect(): void {
        this.#stop?.();
    }

    async #ask(): Promise<void> {
        const address = this.#address;
        if (address === undefined) return;
        const value = await callOrg<RecordAnswer>(address).then(
            (data) => ({ data, error: undefined }),
            (error: unknown) => ({ data: undefined, error: refusalOf(error) })
        );
        if (address === this.#address) this.#emit(value);
    }
}

/** Nothing is asked before both a record and fields are known. */
function addressOf({ recordId, fields, optionalFields }: RecordConfig): string | undefined {
    const names = (given: RecordConfig['fields']): string =>
        (Array.isArray(given) ? given : [given ?? []].flat())
            .map((field) => qualifiedName(field as FieldReference))
            .join(',');
    const parameters = new URLSearchParams(
        Object.entries({ fields: names(fields), optionalFields: names(optionalFields) }).filter(
            ([, value]) => value !== ''
        )
    );
    return recordId && parameters.size > 0 ? `ui-api/records/${recordId}?${parameters}` : undefined;
}
