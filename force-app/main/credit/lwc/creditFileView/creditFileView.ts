import type { FileFacts } from 'c/creditFileGateway';
import type { ScoreReader } from 'c/creditScoreView';
import { fillLabel } from 'c/termsLabels';
import noScores from '@salesforce/label/c.Credit_File_No_Scores';
import notOnFile from '@salesforce/label/c.Credit_File_Not_On_File';
import { checklistView } from './checklist';
import { profileSection, prospectSection } from './profile';
import { proposalView } from './proposal';
import { scoresSection } from './scores';
import { statementsTable } from './statements';
import { guarantorsTable, referencesTable } from './tables';
import type { CreditFileView, PapersView } from './types';

export type * from './types';

/** The credit file in words for one reader on one day. */
export function creditFileView(facts: FileFacts, reader: ScoreReader): CreditFileView {
    const { profiles, documents } = facts;
    const isOne = profiles.length < 2;
    return {
        profiles:
            profiles.length === 0
                ? [prospectSection()]
                : profiles.map((profile) => profileSection(profile, isOne, reader)),
        checklist: checklistView(documents, reader),
        papers: papersView(facts, isOne, reader)
    };
}

function papersView({ profiles, papers }: FileFacts, isOne: boolean, reader: ScoreReader): PapersView | undefined {
    if (!papers) {
        return undefined;
    }
    const tables = [
        referencesTable(papers.references, reader),
        statementsTable(papers.statements, reader),
        guarantorsTable(papers.guarantors, reader)
    ];
    const absent = tables.filter(({ rows }) => rows.length === 0).map(({ title }) => title);
    return {
        tables: tables.filter(({ rows }) => rows.length > 0),
        notOnFile: absent.length > 0 ? fillLabel(notOnFile, absent.join(' · ')) : undefined,
        scores: profiles.map((profile) => scoresSection(profile, papers, isOne, reader)),
        noScores: profiles.length === 0 ? noScores : '',
        proposal: proposalView(profiles, papers, reader)
    };
}
