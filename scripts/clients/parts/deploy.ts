import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { CliAnswer } from '../cli.ts';
import { API_VERSION, type ClientSession } from '../session.ts';
import { brokenFiles, refusals } from './brokenPackage.ts';
import { copyProject, metadataFile, writeProject } from './project.ts';

interface FileState {
    readonly fullName: string;
    readonly type: string;
    readonly state: string;
    readonly lineNumber?: number;
    readonly error?: string;
}
interface Deployed {
    readonly id: string;
    readonly status: string;
    readonly checkOnly: boolean;
    readonly numberComponentErrors: number;
    readonly numberComponentsDeployed: number;
    readonly numberComponentsTotal: number;
    readonly files: readonly FileState[];
}

const ways = [
    ['SOAP', {}],
    ['REST', { SF_ORG_METADATA_REST_DEPLOY: 'true' }]
] as const;
const sources = ['--source-dir', 'force-app', '--wait', '30'];
const objects = [
    'Credit_Group__c',
    'Credit_Hold__c',
    'Credit_Policy__c',
    'Credit_Profile__c',
    'Credit_Score__c',
    'Customer_Link__c',
    'Ledger_Source__c',
    'Ledger_Sync_Run__c',
    'Receivable__c'
];

/** What may have been there before: a standard object, and the file that all labels share. */
const containers = new Set(['CustomObject', 'CustomLabels']);

/** `project deploy start` of the whole package, over SOAP and REST: checked only, applied, applied again, refused. */
export async function deployPart(session: ClientSession): Promise<void> {
    const { folder, localOrg, sf, steps } = session;
    const project = sf.inFolder(join(folder, 'project'));
    const objectsThere = async (): Promise<string[]> => {
        const names = await sf.ok<string[]>('sobject list', ['--sobject', 'custom']);
        return names.filter((name) => objects.includes(name));
    };
    const deploy = async (flags: readonly string[], environment: NodeJS.ProcessEnv): Promise<Deployed> => {
        const deployed = await project.ok<Deployed>('project deploy start', [...sources, ...flags], environment);
        assert.deepEqual([deployed.status, deployed.numberComponentErrors], ['Succeeded', 0]);
        assert.equal(deployed.numberComponentsDeployed, deployed.numberComponentsTotal);
        assert.ok(deployed.numberComponentsTotal > 400, String(deployed.numberComponentsTotal));
        return deployed;
    };
    await steps.run('the package, built as it deploys', () => copyProject(join(folder, 'project')));
    for (const [way, environment] of ways) {
        await steps.run(`project deploy start --dry-run over ${way}`, async () => {
            const before = await objectsThere();
            const checked = await deploy(['--dry-run'], environment);
            assert.equal(checked.checkOnly, true);
            assert.deepEqual(await objectsThere(), before, 'a dry run keeps nothing');
        });
        await steps.run(`project deploy start over ${way}`, async () => {
            const { checkOnly, files } = await deploy([], environment);
            assert.equal(checkOnly, false);
            assert.deepEqual(await objectsThere(), objects);
            const states = new Set(files.filter(({ type }) => !containers.has(type)).map(({ state }) => state));
            if (localOrg) assert.deepEqual([...states], [way === 'SOAP' ? 'Created' : 'Unchanged']);
        });
    }
    await refusalSteps(session);
    if (localOrg) await newFieldSteps(session);
}

async function refusalSteps({ folder, sf, steps }: ClientSession): Promise<void> {
    const place = join(folder, 'broken');
    writeProject(place, brokenFiles);
    const broken = sf.inFolder(place);
    for (const [way, environment] of ways) {
        await steps.run(
            `project deploy start over ${way}: each broken component with its reason and line`,
            async () => {
                const flags = [...sources, '--dry-run'];
                const { result } = (await broken.refused(
                    'project deploy start',
                    flags,
                    environment
                )) as CliAnswer<Deployed>;
                assert.deepEqual([result.status, result.numberComponentErrors], ['Failed', refusals.length]);
                const failed = result.files.filter(({ state }) => state === 'Failed');
                for (const [type, fullName, reason] of refusals) {
                    const found = failed.find((file) => file.type === type && file.fullName === fullName);
                    assert.ok(found, `${type} ${fullName} in ${JSON.stringify(failed, undefined, 2)}`);
                    assert.match(found.error ?? '', reason);
                    // A component's own compiler tells the place in its message.
                    if (type !== 'LightningComponentBundle') assert.ok(found.lineNumber, `${fullName} tells no line`);
                }
            }
        );
    }
    await steps.run('project deploy start: a person reads the way, the component, the reason', async () => {
        const told = await broken.failingText('project deploy start', [...sources, '--dry-run'], ways[1][1]);
        assert.match(told.replace(/\s+/g, ' '), new RegExp(`using the v${API_VERSION} REST API`));
        assert.match(told, /Ledger_Source__c\.Bad_Lookup__c/);
        assert.match(told, /Nowhere__c/);
    });
}

/** Leaves a field behind, so it is for orgs that go when the run ends. */
async function newFieldSteps({ folder, mark, sf, steps }: ClientSession): Promise<void> {
    const path = (name: string): string => `objects/Ledger_Source__c/fields/${name}.field-meta.xml`;
    const field = (name: string, ...elements: string[]): string =>
        metadataFile('CustomField', [`<fullName>${name}</fullName>`, '<label>New</label>', ...elements]);
    const newField = field('New_Number__c', '<type>Number</type>', '<precision>6</precision>', '<scale>1</scale>');
    const create = ['--sobject', 'Ledger_Source__c', '--values'];
    const values = `Name=New Key__c='${mark} new' Source__c=erp Company__c=1 New_Number__c=1.25`;
    await steps.run('project deploy start: one broken component keeps the good one out', async () => {
        const place = join(folder, 'mixed');
        const lookup = brokenFiles[path('Bad_Lookup__c')] ?? '';
        writeProject(place, { [path('New_Number__c')]: newField, [path('Bad_Lookup__c')]: lookup });
        const refused = await sf.inFolder(place).refused('project deploy start', sources);
        assert.equal((refused.result as Deployed).status, 'Failed');
        const unknown = await sf.refused('data create record', [...create, values]);
        assert.equal(unknown.data?.errorCode, 'INVALID_FIELD');
    });
    await steps.run('project deploy start: a new field can be written at once', async () => {
        const place = join(folder, 'new');
        writeProject(place, { [path('New_Number__c')]: newField });
        const { files } = await sf.inFolder(place).ok<Deployed>('project deploy start', sources);
        assert.deepEqual(
            files.map(({ fullName, state }) => [fullName, state]),
            [['Ledger_Source__c.New_Number__c', 'Created']]
        );
        const { id } = await sf.ok<{ id: string }>('data create record', [...create, values]);
        const read = await sf.ok<Record<string, unknown>>('data get record', [
            ...['--sobject', 'Ledger_Source__c', '--record-id', id]
        ]);
        assert.equal(read['New_Number__c'], 1.3, 'half up, to the scale of the field');
    });
}
