import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OrgRecord } from '../org/orgRecord.ts';
import { refusal, usageProblem } from '../problem.ts';
import { contactRulesIn } from './contactRuleFile.ts';
import { stepsIn, templatesIn } from './dunningFiles.ts';
import { creditPoliciesIn } from './policyFile.ts';

/** The records that the files hold for one object. */
export interface PolicySet {
    readonly object: string;
    readonly records: readonly OrgRecord[];
}

interface PolicyKindOfFile {
    readonly object: string;
    readonly recordsIn: (file: string) => OrgRecord[];
}

const creditPolicies: PolicyKindOfFile = { object: 'Credit_Policy__c', recordsIn: creditPoliciesIn };

/** Files with a name of their own; every other one holds credit policies. */
const namedFiles: Readonly<Record<string, PolicyKindOfFile>> = {
    'dunning.json': { object: 'Collection_Step__c', recordsIn: stepsIn },
    'templates.json': { object: 'Collection_Template__c', recordsIn: templatesIn },
    'contact-rules.json': { object: 'Contact_Rule__c', recordsIn: contactRulesIn }
};

/** What the JSON files of a folder (or one file) hold, by object. @throws a refusal that names the file and the fault */
export function readPolicyFolder(path: string): PolicySet[] {
    if (!existsSync(path)) {
        throw usageProblem(`There is no file or folder ${path}.`);
    }
    const files = statSync(path).isDirectory()
        ? readdirSync(path)
              .filter((name) => name.endsWith('.json'))
              .sort()
              .map((name) => join(path, name))
        : [path];
    const found = files.map((file) => {
        const { object, recordsIn } = namedFiles[basename(file)] ?? creditPolicies;
        return { object, records: recordsIn(file) };
    });
    const sets = [...Map.groupBy(found, ({ object }) => object)].map(([object, parts]) => ({
        object,
        records: parts.flatMap(({ records }) => records)
    }));
    if (sets.every(({ records }) => records.length === 0)) {
        throw refusal(`${path} holds no policy.`);
    }
    for (const { records } of sets) {
        refuseTwice(path, records);
    }
    refuseUnknownTemplates(sets);
    return sets.filter(({ records }) => records.length > 0);
}

function refuseTwice(path: string, records: readonly OrgRecord[]): void {
    const keys = records.map((record) => String(record['Key__c']));
    const twice = keys.find((key, index) => keys.indexOf(key) < index);
    if (twice !== undefined) {
        throw refusal(`${path} gives two policies the same key ${twice}.`);
    }
}

/** Steps that come with templates may only name one of them. */
function refuseUnknownTemplates(sets: readonly PolicySet[]): void {
    const recordsOf = (object: string) => sets.find((set) => set.object === object)?.records;
    const templates = recordsOf('Collection_Template__c');
    const names = new Set(templates?.map((template) => template['Template__c']));
    const lost = recordsOf('Collection_Step__c')?.find(
        ({ Template__c: template }) => templates && template !== null && !names.has(template)
    );
    if (lost) {
        throw refusal(`dunning.json: ${lost['Key__c']}: template ${lost['Template__c']} is not one of templates.json.`);
    }
}
