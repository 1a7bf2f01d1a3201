import { api, LightningElement } from 'lwc';
import type { GuardDecision, GuardFinding } from 'c/collectionsGuard';
import { field } from 'c/collectionsCallForm';
import type { Issue } from 'c/termsResult';
import block from '@salesforce/label/c.Collections_Guard_Stop';
import inform from '@salesforce/label/c.Collections_Guard_Inform';
import reasonLabel from '@salesforce/label/c.Collections_Guard_Reason';
import warn from '@salesforce/label/c.Collections_Guard_Warn';

const BANDS = [
    { effect: 'Block', iconName: 'utility:ban', word: block, className: 'band band_block' },
    { effect: 'Warn', iconName: 'utility:warning', word: warn, className: 'band band_warn' },
    { effect: 'Inform', iconName: 'utility:info', word: inform, className: 'band band_inform' }
] as const;

interface FormInput extends HTMLElement {
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
}

/**
 * What the guard says before a contact, and why the person goes on.
 * @fires reasonchange with `{ name, value }` when somebody types a reason
 */
export default class CollectionsCallGuard extends LightningElement {
    @api findings: readonly GuardFinding[] = [];
    @api decision: GuardDecision = 'go';
    @api question = '';
    @api reason = '';

    readonly reasonLabel = reasonLabel;

    /** Marks a missing reason; says whether it did. */
    @api showIssues(issues: readonly Issue[]): boolean {
        const issue = issues.find((one) => one.field === field.guardReason);
        this.input?.setCustomValidity(issue?.message ?? '');
        this.input?.reportValidity();
        return issue !== undefined;
    }

    /** Puts the focus on the reason, where one is asked for. */
    @api focusReason(): boolean {
        this.input?.focus();
        return Boolean(this.input);
    }

    get bands() {
        return BANDS.flatMap(({ effect, ...band }) => {
            const sentences = this.findings.filter((finding) => finding.effect === effect);
            // What does not stop this contact is said all the same: it informs.
            return sentences.length === 0
                ? []
                : [
                      {
                          ...band,
                          effect,
                          sentences: sentences.map(({ text }) => text),
                          isAsking: effect === 'Warn' && this.isAsking
                      }
                  ];
        });
    }

    get isAsking(): boolean {
        return this.decision === 'ask';
    }

    get input(): FormInput | null {
        return this.template!.querySelector<FormInput>('[data-reason]');
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.input?.setCustomValidity('');
        const detail = { name: field.guardReason, value: event.detail.value };
        this.dispatchEvent(new CustomEvent('reasonchange', { detail }));
    }
}
