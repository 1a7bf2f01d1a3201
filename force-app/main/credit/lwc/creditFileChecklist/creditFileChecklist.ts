import { api, LightningElement } from 'lwc';
import type { ChecklistView } from 'c/creditFileView';

const BLOCK = { width: 28, gap: 4, height: 8 };

/** The papers of an application: how many of how many as words and blocks, and the state of each. */
export default class CreditFileChecklist extends LightningElement {
    @api checklist!: ChecklistView;

    readonly height = BLOCK.height;

    get isEmpty(): boolean {
        return this.checklist.total === 0;
    }

    get width(): number {
        return this.checklist.total * (BLOCK.width + BLOCK.gap) - BLOCK.gap;
    }

    get blocks() {
        return this.checklist.items.map(({ key }, index) => ({
            key,
            x: index * (BLOCK.width + BLOCK.gap),
            width: BLOCK.width,
            height: BLOCK.height,
            class: index < this.checklist.received ? 'block block_received' : 'block'
        }));
    }

    get items() {
        return this.checklist.items.map((item) => ({
            ...item,
            class: item.isMissing ? 'status status_missing' : 'status'
        }));
    }
}
