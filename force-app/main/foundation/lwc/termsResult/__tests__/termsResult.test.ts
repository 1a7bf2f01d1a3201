import { accepted, refused, type Result } from 'c/termsResult';

describe('result', () => {
    it('carries a value', () => {
        const result: Result<number> = accepted(7);
        expect(result).toEqual({ ok: true, value: 7 });
    });

    it('carries every issue', () => {
        const late = { code: 'late', message: 'Too late.', field: 'dueDate' };
        const early = { code: 'early', message: 'Too early.' };
        expect(refused(late, early)).toEqual({ ok: false, issues: [late, early] });
    });
});
