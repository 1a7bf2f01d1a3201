import { api, LightningElement } from 'lwc';
import type { PreparedReminder } from 'c/collectionsRemindersList';
import { formatMoney } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import locale from '@salesforce/i18n/locale';
import amount from '@salesforce/label/c.Collections_Dunning_Amount';
import amountDue from '@salesforce/label/c.Collections_Dunning_Amount_Due';
import body from '@salesforce/label/c.Collections_Dunning_Body';
import changed from '@salesforce/label/c.Collections_Dunning_Changed';
import documents from '@salesforce/label/c.Collections_Dunning_Documents';
import edit from '@salesforce/label/c.Collections_Dunning_Edit';
import editFor from '@salesforce/label/c.Collections_Dunning_Edit_For';
import fallback from '@salesforce/label/c.Collections_Dunning_Fallback';
import gapEmpty from '@salesforce/label/c.Collections_Dunning_Gap_Empty';
import gapUnknown from '@salesforce/label/c.Collections_Dunning_Gap_Unknown';
import missing from '@salesforce/label/c.Collections_Dunning_Missing';
import recipient from '@salesforce/label/c.Collections_Dunning_Recipient';
import select from '@salesforce/label/c.Collections_Dunning_Select';
import step from '@salesforce/label/c.Collections_Dunning_Step';
import subject from '@salesforce/label/c.Collections_Dunning_Subject';

const ICONS = { Block: 'utility:ban', Warn: 'utility:warning', Inform: 'utility:info_alt' } as const;

/**
 * One prepared message: to whom, about what, what the guard says; its text to read and change.
 * @fires pick with `isSelected`
 * @fires edit with `field` and `value`
 */
export default class CollectionsRemindersRow extends LightningElement {
    @api reminder!: PreparedReminder;
    @api isSelected = false;
    /** It is not as it was when the dialog was opened. */
    @api isChanged = false;
    /** What is missing before it may go, found when somebody tried to approve it. */
    @api problems: readonly string[] = [];

    readonly label = { body, changed, edit, missing, recipient, subject };
    isOpen = false;

    /** Puts the focus on what opens the text. */
    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('.edit')?.focus();
    }

    get isMail(): boolean {
        return this.reminder.channel === 'Email';
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    get selectLabel(): string {
        return fillLabel(select, this.reminder.accountName);
    }

    get editLabel(): string {
        return fillLabel(editFor, this.reminder.accountName);
    }

    get amountText(): string {
        const { amount: asked, oldestDays } = this.reminder;
        const text = formatMoney(asked, locale);
        return oldestDays > 0
            ? fillLabel(amount, text, asked.currency, oldestDays)
            : fillLabel(amountDue, text, asked.currency);
    }

    get stepText(): string {
        const { stepName, channel, language } = this.reminder;
        return fillLabel(step, stepName, channel, languageName(language));
    }

    get documentsText(): string {
        return fillLabel(documents, this.reminder.documents);
    }

    get fallbackText(): string {
        return fillLabel(fallback, languageName(this.reminder.wantedLanguage ?? ''));
    }

    get findings() {
        return this.reminder.findings.map((finding) => ({ ...finding, icon: ICONS[finding.effect] }));
    }

    get allProblems(): readonly string[] {
        const text = `${this.reminder.subject}\n${this.reminder.body}`;
        const gaps = this.reminder.gaps
            .filter(({ field }) => new RegExp(`\\{\\{\\s*${field}\\b`).test(text))
            .map(({ reason, field }) => fillLabel(reason === 'empty' ? gapEmpty : gapUnknown, field));
        return [...gaps, ...this.problems];
    }

    handleSelect(event: CustomEvent<{ checked: boolean }>): void {
        this.dispatchEvent(new CustomEvent('pick', { detail: { isSelected: event.detail.checked } }));
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
    }

    handleEdit(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('edit', { detail: { field, value: event.detail.value } }));
    }
}

/** A language by its name, in the reader's own. */
function languageName(code: string): string {
    try {
        return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
    } catch {
        return code;
    }
}
