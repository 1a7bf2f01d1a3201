import type { WorklistScope } from 'c/collectionsWorklistGateway';
import type { WorklistView } from 'c/collectionsWorklistView';
import type { ReadProblem } from 'c/termsErrors';
import all from '@salesforce/label/c.Collections_Worklist_All';
import emptyAll from '@salesforce/label/c.Collections_Worklist_Empty_All';
import emptyMine from '@salesforce/label/c.Collections_Worklist_Empty_Mine';
import emptyNoneMine from '@salesforce/label/c.Collections_Worklist_Empty_None_Mine';
import emptyNoTeam from '@salesforce/label/c.Collections_Worklist_Empty_No_Team';
import emptyTeam from '@salesforce/label/c.Collections_Worklist_Empty_Team';
import emptyTitle from '@salesforce/label/c.Collections_Worklist_Empty_Title';
import errorTitle from '@salesforce/label/c.Collections_Worklist_Error_Title';
import everyRegion from '@salesforce/label/c.Collections_Worklist_Every_Region';
import help from '@salesforce/label/c.Collections_Worklist_Help';
import keys from '@salesforce/label/c.Collections_Worklist_Keys';
import mine from '@salesforce/label/c.Collections_Worklist_Mine';
import noAccessTitle from '@salesforce/label/c.Collections_Worklist_No_Access_Title';
import prepare from '@salesforce/label/c.Collections_Worklist_Prepare';
import region from '@salesforce/label/c.Collections_Worklist_Region';
import showMore from '@salesforce/label/c.Collections_Worklist_Show_More';
import team from '@salesforce/label/c.Collections_Worklist_Team';
import whose from '@salesforce/label/c.Collections_Worklist_Whose';

/** The words of the page itself. */
export const label = { help, keys, prepare, region, showMore, whose };

/** What a page shows in place of its list. */
interface Notice {
    readonly heading: string;
    readonly message: string;
    readonly iconName: string;
    readonly isError: boolean;
}

/** The choice of whose accounts are shown. */
export function whoOptions({ who }: WorklistScope) {
    return (
        [
            ['mine', mine],
            ['team', team],
            ['all', all]
        ] as const
    ).map(([value, text]) => ({
        value,
        text,
        pressed: String(value === who),
        pillClass: value === who ? 'pill pill_chosen' : 'pill'
    }));
}

/** Every country, and all of them. */
export function regionOptions(countries: readonly string[]) {
    return [{ label: everyRegion, value: '' }, ...countries.map((country) => ({ label: country, value: country }))];
}

/** Why there is no list: an error, no access, or nothing to do; undefined where there are rows. */
export function noticeOf(
    problem: ReadProblem | undefined,
    { who }: WorklistScope,
    { hasTeam, view }: { readonly hasTeam: boolean; readonly view: WorklistView | undefined }
): Notice | undefined {
    if (problem) {
        const { kind, message } = problem;
        return kind === 'noAccess'
            ? { heading: noAccessTitle, message, iconName: 'utility:hide', isError: false }
            : { heading: errorTitle, message, iconName: 'utility:ban', isError: true };
    }
    if (who === 'team' && !hasTeam) {
        return empty(emptyNoTeam);
    }
    if (!view || view.tiers.length > 0) {
        return undefined;
    }
    const messages = { mine: view.standings.length > 0 ? emptyMine : emptyNoneMine, team: emptyTeam, all: emptyAll };
    return empty(messages[who]);
}

function empty(message: string): Notice {
    return { heading: emptyTitle, message, iconName: 'utility:check', isError: false };
}
