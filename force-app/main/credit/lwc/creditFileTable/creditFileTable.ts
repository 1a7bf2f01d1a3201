import { api, LightningElement } from 'lwc';
import type { FileCell, FileColumn, FileTable, FileTableRow } from 'c/creditFileView';

/** A table of the credit file; where it has no room each row becomes a block of captions and figures. */
export default class CreditFileTable extends LightningElement {
    @api table!: FileTable;

    get columns() {
        return this.table.columns.map((column) => ({ ...column, class: column.isNumber ? 'head number' : 'head' }));
    }

    get rows() {
        return this.table.rows.map((row) => withColumns(row, this.table.columns));
    }

    get footer() {
        return this.table.footer && withColumns(this.table.footer, this.table.columns);
    }
}

/** The first cell names the row; the others know their column. */
function withColumns({ key, cells }: FileTableRow, columns: readonly FileColumn[]) {
    const [first, ...rest] = cells.map((cell, index) => ({
        ...cell,
        key: columns[index]?.key ?? String(index),
        label: columns[index]?.label ?? '',
        class: classOf(cell, columns[index]?.isNumber ?? false)
    }));
    return { key, first, rest };
}

function classOf({ text, isMuted, isBad }: FileCell, isNumber: boolean): string {
    return [
        'cell',
        ...(isNumber ? ['number'] : []),
        ...(isMuted ? ['cell_muted'] : []),
        ...(isBad ? ['cell_bad'] : []),
        ...(text === '' ? ['cell_empty'] : [])
    ].join(' ');
}
