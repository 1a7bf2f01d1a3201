import { api, LightningElement } from 'lwc';
import {
    compareSettlement,
    type Comparison,
    type ModelDefaults,
    type SettlementInputs,
    type WayKind
} from 'c/collectionsSettlement';
import { formatNumber, formatPercent, moneyColumn } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { type Money, subtract } from 'c/termsMoney';
import locale from '@salesforce/i18n/locale';
import { assumptionWords, text, wayWords } from './words';

type Assumption = keyof ModelDefaults;

/** The assumptions in the order in which they are shown, and the largest that makes sense. */
const ASSUMPTIONS: readonly { readonly name: Assumption; readonly most: number }[] = [
    { name: 'collectPercent', most: 100 },
    { name: 'collectMonths', most: 240 },
    { name: 'agencyPercent', most: 100 },
    { name: 'agencyMonths', most: 240 },
    { name: 'agencyFeePercent', most: 100 },
    { name: 'moneyPercent', most: 100 }
];

/** A row of the comparison. */
interface WayRow {
    readonly kind: WayKind;
    readonly name: string;
    readonly expected: string;
    readonly fee: string;
    readonly waiting: string;
    readonly worth: string;
    readonly className: string;
}

/** A settlement offer beside collecting and an agency; every assumption can be seen and changed. */
export default class CollectionsSettlementModel extends LightningElement {
    @api open: Money | undefined;
    @api offer: Money | undefined;
    /** Days until the offer is paid. */
    @api offerDays = 0;
    /** What policy says; a person may say otherwise. */
    @api defaults: ModelDefaults = {};

    readonly text = text;
    typed: Readonly<Partial<Record<Assumption, string>>> = {};

    get fields(): readonly { readonly name: Assumption; readonly label: string; readonly value: string }[] {
        return ASSUMPTIONS.map(({ name }) => ({ name, label: assumptionWords[name], value: this.textOf(name) }));
    }

    get comparison(): Comparison | undefined {
        const { open, offer, offerDays } = this;
        const assumptions = this.assumptions();
        return open && offer && assumptions && open.minor > 0 && offer.minor > 0 && subtract(open, offer).minor >= 0
            ? compareSettlement({ open, offer, offerDays, ...assumptions })
            : undefined;
    }

    get rows(): readonly WayRow[] {
        const { comparison } = this;
        if (!comparison) {
            return [];
        }
        const format = moneyColumn(
            comparison.ways.flatMap(({ expected, fee, waiting, worth }) => [expected, fee, waiting, worth]),
            locale
        );
        return comparison.ways.map(({ kind, expected, fee, waiting, worth }) => ({
            kind,
            name: wayWords[kind],
            expected: format(expected),
            fee: format(fee),
            waiting: format(waiting),
            worth: format(worth),
            className: kind === comparison.best ? 'row row_best' : 'row'
        }));
    }

    get verdict(): readonly string[] {
        const { comparison, open } = this;
        if (!comparison || !open) {
            return [text.incomplete];
        }
        const { writeOff, writeOffPercent, best, breakEvenPercent } = comparison;
        const format = moneyColumn([writeOff, open], locale);
        // Two decimals always: the percentage decides.
        const percent = `${writeOffPercent.toFixed(2)}\u00a0%`;
        return [
            fillLabel(text.writeOff, format(writeOff), format(open), open.currency, percent),
            fillLabel(text.best, wayWords[best]),
            breakEvenPercent === undefined
                ? text.noBreakEven
                : fillLabel(text.breakEven, formatPercent(breakEvenPercent, locale))
        ];
    }

    get currency(): string {
        return this.open?.currency ?? '';
    }

    get caption(): string {
        return fillLabel(text.caption, this.currency);
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.typed = { ...this.typed, [name ?? '']: event.detail.value };
    }

    textOf(name: Assumption): string {
        const value = this.defaults[name];
        return this.typed[name] ?? (value === undefined ? '' : formatNumber(value, 'en-US', 4).replaceAll(',', ''));
    }

    /** All assumptions as numbers; undefined while one is missing or makes no sense. */
    assumptions(): Omit<SettlementInputs, 'open' | 'offer' | 'offerDays'> | undefined {
        const values = ASSUMPTIONS.map(({ name, most }) => {
            const value = this.textOf(name).trim();
            const isWhole = name.endsWith('Months');
            const isNumber = isWhole ? /^\d{1,3}$/.test(value) : /^\d{1,3}(\.\d{1,4})?$/.test(value);
            return isNumber && Number(value) <= most ? Number(value) : undefined;
        });
        const [collectPercent, collectMonths, agencyPercent, agencyMonths, agencyFeePercent, moneyPercent] = values;
        return collectPercent === undefined ||
            collectMonths === undefined ||
            agencyPercent === undefined ||
            agencyMonths === undefined ||
            agencyFeePercent === undefined ||
            moneyPercent === undefined
            ? undefined
            : { collectPercent, collectMonths, agencyPercent, agencyMonths, agencyFeePercent, moneyPercent };
    }
}
