import type { FileFacts } from 'c/creditFileGateway';
import type { ScoreReader } from 'c/creditScoreView';
import noScores from '@salesforce/label/c.Credit_File_No_Scores';
import { checklistView } from './checklist';
import { profileSection, prospectSection } from './profile';
import { proposalView } from './proposal';
import { scoresSection } from './scores';
import { altmanSections, statementsTable } from './statements';
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
    return (
        papers && {
            references: referencesTable(papers.references, reader),
            statements: statementsTable(papers.statements, reader),
            altman: altmanSections(papers.statements, reader),
            guarantors: guarantorsTable(papers.guarantors, reader),
            scores: profiles.map((profile) => scoresSection(profile, papers, isOne, reader)),
            noScores: profiles.length === 0 ? noScores : '',
            proposal: proposalView(profiles, papers, reader)
        }
    );
}
