import type { CreditPapers, FileProfile } from 'c/creditFileGateway';
import { policyInForce } from 'c/creditPolicy';
import {
    type LimitProposal,
    limitProposal,
    parseBandPercents,
    type ProposalGap,
    type ProposalTerms
} from 'c/creditProposal';
import { bandOfScores } from 'c/creditScore';
import type { ScoreReader } from 'c/creditScoreView';
import { formatPercent } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import type { Money } from 'c/termsMoney';
import band from '@salesforce/label/c.Credit_File_Proposal_Band';
import bandNotRated from '@salesforce/label/c.Credit_File_Proposal_Not_Rated';
import base from '@salesforce/label/c.Credit_File_Proposal_Lesser';
import cap from '@salesforce/label/c.Credit_File_Proposal_Cap';
import decidesMean from '@salesforce/label/c.Credit_File_Proposal_Mean_Decides';
import decidesNeed from '@salesforce/label/c.Credit_File_Proposal_Need_Decides';
import mean from '@salesforce/label/c.Credit_File_Proposal_Mean';
import median from '@salesforce/label/c.Credit_File_Proposal_Median';
import medianOfOne from '@salesforce/label/c.Credit_File_Proposal_Median_Of_One';
import need from '@salesforce/label/c.Credit_File_Proposal_Need';
import netWorth from '@salesforce/label/c.Credit_File_Proposal_Net_Worth';
import noNeed from '@salesforce/label/c.Credit_File_Proposal_No_Need';
import noNetWorth from '@salesforce/label/c.Credit_File_Proposal_No_Net_Worth';
import noPolicy from '@salesforce/label/c.Credit_File_Proposal_No_Policy';
import noReferences from '@salesforce/label/c.Credit_File_Proposal_No_References';
import share from '@salesforce/label/c.Credit_File_Proposal_Share';
import title from '@salesforce/label/c.Credit_File_Proposal_Title';
import twoCurrencies from '@salesforce/label/c.Credit_File_Proposal_Two_Currencies';
import { amountWriter } from './amounts';
import type { FileRow, ProposalView } from './types';

const GAPS: Readonly<Record<ProposalGap, string>> = { noNeed, noNetWorth, noReferences, twoCurrencies, noPolicy };

/** The proposal for the account's limit with every step, or why there is none. */
export function proposalView(
    profiles: readonly FileProfile[],
    papers: CreditPapers,
    reader: ScoreReader
): ProposalView {
    const { application, references } = papers;
    const amounts = references.flatMap(({ highCredit }) => highCredit ?? []);
    const profile = profiles.find(({ currency }) => currency === application?.requestedLimit?.currency);
    const proposal = limitProposal(
        {
            need: application?.requestedLimit,
            netWorth: application?.netWorth,
            references: amounts,
            band: worstBand(profiles, papers),
            insurance: profile?.closed?.insurance
        },
        termsOf(papers, profile ?? profiles[0], reader),
        reader.today
    );
    if (!proposal.defined) {
        return { title, sentence: GAPS[proposal.reason], rows: [] };
    }
    return {
        title,
        currency: proposal.amount.currency,
        amount: amountWriter([proposal.amount], reader).cell(proposal.amount, 'proposal'),
        sentence: proposal.decides === 'need' ? decidesNeed : decidesMean,
        rows: steps(proposal, reader)
    };
}

type Proposal = Extract<LimitProposal, { defined: true }>;

function steps(proposal: Proposal, reader: ScoreReader): readonly FileRow[] {
    const percent = (value: number) => formatPercent(value, reader.locale);
    const { referenceCount, band: rated, bandPercent, insuredCap } = proposal;
    const { netWorth: worth, netWorthShare, median: middle, mean: average, need: needed, base: lesser } = proposal;
    const writer = amountWriter([worth, netWorthShare, middle, average, needed, lesser, proposal.afterBand], reader);
    const row = (key: string, label: string, amount: Money): FileRow => ({
        key,
        label,
        ...writer.cell(amount, `proposal-${key}`)
    });
    const factor =
        rated === undefined
            ? fillLabel(bandNotRated, percent(bandPercent))
            : fillLabel(band, rated, percent(bandPercent));
    return [
        row('netWorth', netWorth, worth),
        row('share', fillLabel(share, percent(proposal.netWorthPercent)), netWorthShare),
        row('median', referenceCount === 1 ? medianOfOne : fillLabel(median, referenceCount), middle),
        row('mean', mean, average),
        row('need', need, needed),
        row('base', base, lesser),
        row('band', factor, proposal.afterBand),
        ...(insuredCap ? [row('cap', cap, insuredCap)] : [])
    ];
}

/** The worst band of the account's profiles: whoever pays one company late pays the other late. */
function worstBand(profiles: readonly FileProfile[], { scores }: CreditPapers): number | undefined {
    const bands = profiles.flatMap(
        ({ id, closed }) => closed?.band ?? bandOfScores(scores.filter(({ profileId }) => profileId === id)) ?? []
    );
    return bands.length === 0 ? undefined : Math.max(...bands);
}

function termsOf(
    { policies }: CreditPapers,
    profile: FileProfile | undefined,
    { today }: ScoreReader
): ProposalTerms | undefined {
    const policy = policyInForce(policies, 'Limit proposal', {
        on: today,
        customer: profile?.customerNumber,
        riskClass: profile?.closed?.riskClass
    });
    const version = policy.ok ? policy.value : undefined;
    const factors = version?.value === undefined ? undefined : parseBandPercents(version.value);
    return version?.percent !== undefined && factors?.ok
        ? { netWorthPercent: version.percent, ...factors.value }
        : undefined;
}
