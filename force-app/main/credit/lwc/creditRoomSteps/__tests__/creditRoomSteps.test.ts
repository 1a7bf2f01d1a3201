import CreditRoomSteps from 'c/creditRoomSteps';
import type { RoomPicture } from 'c/creditPanelView';
import { clearPage, findAll, render } from '../../../../../test/render';

afterEach(clearPage);

const stretch = (key: string, start: number, end: number, height: number, isBelowZero: boolean) => {
    return { key, start, end, height, isBelowZero };
};

const PICTURE: RoomPicture = {
    label: 'Room by ship date: from 30 Jun 7,000 too little; from 7 Jul 10,000',
    zero: 60,
    withExpected: [stretch('with-1', 0, 20, 100, true), stretch('with-2', 20, 100, 0, false)],
    without: [stretch('without-1', 0, 20, 100, true), stretch('without-2', 20, 100, 100, true)],
    heights: [
        { key: '0', at: 60, text: '0' },
        { key: '10000', at: 0, text: '10,000' }
    ],
    days: [
        { key: '2026-06-30', at: 0, text: '30 Jun' },
        { key: '2026-07-31', at: 100, text: '31 Jul' }
    ],
    chosen: { at: 48, text: 'ships 15 Jul', withExpected: 0, without: 100 },
    withLabel: 'with promises and installments',
    withoutLabel: 'without'
};

const attributes = (elements: readonly Element[], ...names: readonly string[]) =>
    elements.map((element) => names.map((name) => element.getAttribute(name)));

describe('c-credit-room-steps', () => {
    it('is one picture with one sentence, each line named at its end', async () => {
        const element = await render('c-credit-room-steps', CreditRoomSteps, { picture: PICTURE });
        expect(attributes(findAll(element, '[role="img"]'), 'aria-label')).toEqual([[PICTURE.label]]);
        expect(findAll(element, 'text').map((text) => text.textContent?.trim())).toEqual([
            '0',
            '10,000',
            'with promises and installments',
            'without',
            'ships 15 Jul',
            '30 Jun',
            '31 Jul'
        ]);
        await expect(element).toBeAccessible();
    });

    it('draws steps, hatches what is below no room and dashes the line without promises', async () => {
        const element = await render('c-credit-room-steps', CreditRoomSteps, { picture: PICTURE });
        expect(attributes(findAll(element, 'line.line:not(.line_without)'), 'x1', 'x2', 'y1', 'y2')).toEqual([
            ['0%', '20%', '134', '134'],
            ['20%', '20%', '134', '38'],
            ['20%', '100%', '38', '38']
        ]);
        expect(findAll(element, 'line.line_without')).toHaveLength(3);
        expect(findAll(element, 'path.hatch')).toHaveLength(1);
        expect(attributes(findAll(element, 'circle'), 'cx', 'cy')).toEqual([
            ['48%', '38'],
            ['48%', '134']
        ]);
    });

    it('has one line where promises change nothing', async () => {
        const picture = { ...PICTURE, without: [], withLabel: '', withoutLabel: '' };
        const element = await render('c-credit-room-steps', CreditRoomSteps, { picture });
        expect(findAll(element, 'line.line_without')).toHaveLength(0);
        expect(findAll(element, 'circle')).toHaveLength(1);
    });
});
