import { fillLabel } from 'c/termsLabels';

describe('fillLabel', () => {
    it('fills placeholders by position, also twice and out of order', () => {
        expect(fillLabel('{1} of {0}, {1} left', '10,000', '4,000')).toBe('4,000 of 10,000, 4,000 left');
    });

    it('leaves a placeholder without a value visible', () => {
        expect(fillLabel('Since {0}')).toBe('Since {0}');
    });

    it('does not fill placeholders that come in with a value', () => {
        expect(fillLabel('{0}: {1}', '{1}', 'x')).toBe('{1}: x');
    });
});
