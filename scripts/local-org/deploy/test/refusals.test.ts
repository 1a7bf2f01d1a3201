import assert from 'node:assert/strict';
import { test } from 'node:test';

import { startOrg } from '../../test/org-fixture.ts';
import { deploy, field, file, manifest, zipOf } from './deploy-fixture.ts';

const number = '<precision>18</precision><scale>2</scale><type>Number</type>';
const yes = (name: string): string => `<${name}>true</${name}>`;
const rule = (name: string, formula: string, rest = '<errorMessage>No.</errorMessage>'): string =>
    `<validationRules><fullName>${name}</fullName>${yes('active')}<errorConditionFormula>${formula}</errorConditionFormula>${rest}</validationRules>`;
const master = (name: string, to: string, children: string): string =>
    field(
        name,
        `<referenceTo>${to}</referenceTo><relationshipName>${children}</relationshipName><relationshipOrder>0</relationshipOrder><type>MasterDetail</type>`
    );
const object = (...parts: readonly string[]): string =>
    file(
        'CustomObject',
        ...parts,
        '<deploymentStatus>Deployed</deploymentStatus><label>X</label><nameField><label>Name</label><type>Text</type></nameField><pluralLabel>Xs</pluralLabel><sharingModel>ReadWrite</sharingModel>'
    );
const onBox = (...parts: readonly string[]) => ({ 'objects/Box__c.object': file('CustomObject', ...parts) });
const count = (name: string, filter = ''): string =>
    field(
        name,
        `${filter}<summaryForeignKey>Item__c.Box__c</summaryForeignKey><summaryOperation>count</summaryOperation><type>Summary</type>`
    );
const filtered = (name: string, value = 'Open'): string =>
    `<summaryFilterItems><field>Item__c.${name}</field><operation>equals</operation><value>${value}</value></summaryFilterItems>`;
const set = (...parts: readonly string[]) => ({
    'permissionsets/P.permissionset': file('PermissionSet', '<label>P</label>', ...parts)
});
const objectRights = (name: string, ...rights: readonly string[]): string =>
    `<objectPermissions>${['allowCreate', 'allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords', 'viewAllRecords']
        .map((right) => `<${right}>${String(rights.includes(right))}</${right}>`)
        .join('')}<object>${name}</object></objectPermissions>`;
const fieldRights = (name: string, readable: boolean, editable: boolean): string =>
    `<fieldPermissions><editable>${String(editable)}</editable><field>${name}</field><readable>${String(readable)}</readable></fieldPermissions>`;
const bundle = (
    js: string,
    html?: string,
    description = '<apiVersion>68.0</apiVersion><isExposed>false</isExposed>'
) => ({
    'lwc/thing/thing.js': js,
    ...(html !== undefined && { 'lwc/thing/thing.html': html }),
    'lwc/thing/thing.js-meta.xml': file('LightningComponentBundle', description)
});
const component = 'import { LightningElement } from "lwc";\n';
const page = (name: string, property = '') =>
    file(
        'FlexiPage',
        `<flexiPageRegions><itemInstances><componentInstance>${property}<componentName>${name}</componentName><identifier>one</identifier></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions>`,
        '<masterLabel>P</masterLabel><sobjectType>Box__c</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>'
    );

const utilityBar = (component: string, more = '', region = 'utilityItems') =>
    file(
        'FlexiPage',
        `<flexiPageRegions><itemInstances><componentInstance>${more}<componentName>${component}</componentName><identifier>one</identifier></componentInstance></itemInstances><name>${region}</name><type>Region</type></flexiPageRegions>`,
        '<masterLabel>U</masterLabel><template><name>one:utilityBarTemplateDesktop</name></template><type>UtilityBar</type>'
    );
const decorator = (name: string) =>
    `<componentInstanceProperties><name>${name}</name><type>decorator</type><value>Find</value></componentInstanceProperties>`;
const placed = (...targets: readonly string[]) =>
    bundle(
        `${component}export default class Thing extends LightningElement {}`,
        '<template></template>',
        `<apiVersion>68.0</apiVersion><isExposed>true</isExposed><targets>${targets.map((target) => `<target>${target}</target>`).join('')}</targets>`
    );
const action = (bundleName: string, type = 'LightningWebComponent') =>
    file(
        'QuickAction',
        `<actionSubtype>ScreenAction</actionSubtype><label>A</label><lightningWebComponent>${bundleName}</lightningWebComponent><optionsCreateFeedItem>false</optionsCreateFeedItem><type>${type}</type>`
    );

const everything = {
    CustomObject: ['*'],
    ...Object.fromEntries(
        [
            'CustomField',
            'ValidationRule',
            'CompactLayout',
            'ListView',
            'PermissionSet',
            'CustomPermission',
            'CustomTab',
            'CustomApplication',
            'FlexiPage',
            'Layout',
            'LightningComponentBundle',
            'CustomLabel',
            'QuickAction',
            'StaticResource'
        ].map((type) => [type, ['*']])
    )
};

type Files = Readonly<Record<string, string>>;
const broken: readonly (readonly [what: string, component: string, line: number | undefined, reason: RegExp, files: Files])[] = [
    ['unknown metadata type in package.xml', ' package.xml', 3, /Unknown type name 'ApexTrigger' specified in package\.xml/, { 'package.xml': manifest({ ApexTrigger: ['X'] }) }],
    ['named, not found', ' No__c', undefined, /^An object 'No__c' of type CustomObject was named in package\.xml, but was not found in zipped directory$/, { 'package.xml': manifest({ CustomObject: ['No__c'] }) }],
    ['found, not named', 'CustomTab Box__c', 2, /^Not in package\.xml$/, { 'package.xml': manifest({}), 'tabs/Box__c.tab': file('CustomTab', yes('customObject')) }],
    ['package.xml of an unknown version', ' package.xml', undefined, /Invalid version specified: 99\.0/, { 'package.xml': manifest({}, '99.0') }],
    ['no package.xml', ' package.xml', undefined, /No package\.xml found/, { 'package.xml': '', 'tabs/Box__c.tab': file('CustomTab', yes('customObject')), 'a/b': 'c' }],
    ['destructive changes', ' package.xml', undefined, /deletes no metadata/, { 'destructiveChanges.xml': manifest({}) }],
    ['file of an unknown kind', ' classes/X.cls', undefined, /does not support metadata of the type "cls"/, { 'classes/X.cls': 'class X {}' }],
    ['source format', ' objects/Box__c/fields/X__c.field-meta.xml', undefined, /source format/, { 'objects/Box__c/fields/X__c.field-meta.xml': file('CustomField', '<fullName>X__c</fullName>') }],
    ['broken XML', 'CustomObject Box__c', 4, /^line 4: Expected closing tag/, { 'objects/Box__c.object': file('CustomObject', '<fields>') }],
    ['unknown element', 'CustomField Box__c.X__c', 3, /Element \{http:\/\/soap\.sforce\.com\/2006\/04\/metadata\}colour invalid at this location in type CustomField/, onBox(field('X__c', `<colour>red</colour>${number}`))],
    ['unknown word', 'CustomField Box__c.X__c', 3, /'Numbr' is not a valid value for the enum 'FieldType'/, onBox(field('X__c', '<type>Numbr</type>'))],
    ['unknown field type of the local org', 'CustomField Box__c.X__c', 4, /does not support the field type Location/, onBox('<!-- -->', field('X__c', '<type>Location</type>'))],
    ['lookup to an unknown object', 'CustomField Box__c.X__c', 3, /unknown object No__c/, onBox(field('X__c', '<referenceTo>No__c</referenceTo><relationshipName>Xs</relationshipName><type>Lookup</type>'))],
    ['relationship name that is taken', 'CustomField Item__c.X__c', 3, /Box__c\.Items__r is taken by/, { 'objects/Item__c.object': file('CustomObject', field('X__c', '<referenceTo>Box__c</referenceTo><relationshipName>Items</relationshipName><type>Lookup</type>')) }],
    ['formula with an unknown field', 'CustomField Box__c.X__c', 3, /No__c/, onBox(field('X__c', `<formula>No__c + 1</formula>${number}`))],
    ['formula with a syntax error', 'CustomField Box__c.X__c', 3, /syntax error/, onBox(field('X__c', `<formula>1 +</formula>${number}`))],
    ['formula with an unknown function', 'CustomField Box__c.X__c', 3, /FROBNICATE/, onBox(field('X__c', `<formula>FROBNICATE(1)</formula>${number}`))],
    ['formula of another type', 'CustomField Box__c.X__c', 3, /yields text/, onBox(field('X__c', `<formula>&quot;a&quot;</formula>${number}`))],
    ['rule with an unknown relationship', 'ValidationRule Box__c.R', 3, /No__r/, onBox(rule('R', 'ISBLANK(No__r.Name)'))],
    ['rule that points to no field', 'ValidationRule Box__c.R', 3, /unknown field Box__c\.No__c/, onBox(rule('R', 'false', '<errorDisplayField>No__c</errorDisplayField><errorMessage>No.</errorMessage>'))],
    ['rule with a long message', 'ValidationRule Box__c.R', 3, /longer than 255/, onBox(rule('R', 'false', `<errorMessage>${'m'.repeat(256)}</errorMessage>`))],
    ['picklist value twice', 'CustomField Box__c.X__c', 3, /Duplicate picklist value: a/, onBox(field('X__c', `<type>Picklist</type><valueSet>${yes('restricted')}<valueSetDefinition><sorted>false</sorted>${['A', 'a'].map((value) => `<value><fullName>${value}</fullName><default>false</default><label>${value}</label></value>`).join('')}</valueSetDefinition></valueSet>`))],
    ['roll-up filter on an unknown value', 'CustomField Box__c.X__c', 3, /Picklist value: Opn in picklist: Status__c not found/, onBox(count('X__c', filtered('Status__c', 'Opn')))],
    ['roll-up filter on an unknown field', 'CustomField Box__c.X__c', 3, /unknown filter field No__c/, onBox(count('X__c', filtered('No__c')))],
    ['roll-up filter on a cross-object formula', 'CustomField Box__c.X__c', 3, /cannot filter a cross-object formula \(Far__c\)/, { ...onBox(count('X__c', filtered('Far__c', '1'))), 'objects/Item__c.object': file('CustomObject', field('Far__c', `<formula>Box__r.Limit__c</formula>${number}`)) }],
    ['roll-up filter on a formula with TODAY()', 'CustomField Box__c.X__c', 3, /cannot filter a formula with TODAY\(\)/, { ...onBox(count('X__c', filtered('Age__c', '1'))), 'objects/Item__c.object': file('CustomObject', field('Age__c', `<formula>TODAY() - Day__c</formula>${number}`)) }],
    ['roll-up over a lookup', 'CustomField Account.X__c', 3, /is no master-detail field/, { 'objects/Account.object': file('CustomObject', count('X__c').replace('Item__c.Box__c', 'Item__c.Loose__c')) }],
    ['26 roll-ups', 'CustomField Box__c.R21__c', undefined, /at most 25 roll-up summary fields/, onBox(...Array.from({ length: 22 }, (_, index) => count(`R${index}__c`)))],
    ['three masters', 'CustomField X__c.C__c', 5, /at most 2 master-detail fields/, { 'objects/X__c.object': object(master('A__c', 'Account', 'Xs'), master('B__c', 'Box__c', 'Xs'), master('C__c', 'Contact', 'Xs')) }],
    ['master-detail four deep', 'CustomField D__c.Up__c', 3, /at most 3 levels deep/, Object.fromEntries([['A__c', 'Account'], ['B__c', 'A__c'], ['C__c', 'B__c'], ['D__c', 'C__c']].map(([name = '', up = '']) => [`objects/${name}.object`, object(master('Up__c', up, `${name[0]}s`))]))],
    ['permission on an unknown field', 'PermissionSet P', 2, /unknown field Box__c\.No__c/, set(fieldRights('Box__c.No__c', true, false))],
    ['permission on an unknown object', 'PermissionSet P', 2, /unknown object No__c/, set(objectRights('No__c', 'allowRead'))],
    ['unknown custom permission', 'PermissionSet P', 2, /unknown custom permission No/, set(`<customPermissions>${yes('enabled')}<name>No</name></customPermissions>`)],
    ['unknown tab', 'PermissionSet P', 2, /no CustomTab named No__c found/, set('<tabSettings><tab>No__c</tab><visibility>Visible</visibility></tabSettings>')],
    ['edit without read', 'PermissionSet P', 2, /Permission Edit Box__c depends on permission\(s\): Read Box__c/, set(objectRights('Box__c', 'allowEdit'))],
    ['delete without edit', 'PermissionSet P', 2, /Permission Delete Box__c depends on permission\(s\): Edit Box__c/, set(objectRights('Box__c', 'allowRead', 'allowDelete'))],
    ['view all without that of the master', 'PermissionSet P', 2, /Permission View All Item__c depends on permission\(s\): View All Box__c/, set(objectRights('Box__c', 'allowRead'), objectRights('Item__c', 'allowRead', 'viewAllRecords'))],
    ['field edit without read', 'PermissionSet P', 2, /editable needs readable: Box__c\.Limit__c/, set(fieldRights('Box__c.Limit__c', false, true))],
    ['permission on a required field', 'PermissionSet P', 2, /takes no permission: Item__c\.Box__c/, set(fieldRights('Item__c.Box__c', true, false))],
    ['tab of no object', 'CustomTab No__c', 2, /no CustomObject named No__c found/, { 'tabs/No__c.tab': file('CustomTab', yes('customObject'), '<motif>Custom1: Heart</motif>') }],
    ['application with an unknown tab', 'CustomApplication A', 2, /no CustomTab named No__c found/, { 'applications/A.app': file('CustomApplication', '<formFactors>Large</formFactors><isNavAutoTempTabsDisabled>false</isNavAutoTempTabsDisabled><isNavPersonalizationDisabled>false</isNavPersonalizationDisabled><isNavTabPersistenceDisabled>false</isNavTabPersistenceDisabled><label>A</label><navType>Standard</navType><tabs>No__c</tabs><uiType>Lightning</uiType>') }],
    ['page with an unknown component', 'FlexiPage P', 2, /couldn't find a component named c:no/, { 'flexipages/P.flexipage': page('c:no') }],
    ['page with an unknown property', 'FlexiPage P', 2, /force:detailPanel has no property no/, { 'flexipages/P.flexipage': page('force:detailPanel', '<componentInstanceProperties><name>no</name><value>1</value></componentInstanceProperties>') }],
    ['page with an unknown template', 'FlexiPage P', 2, /does not know the template flexipage:no/, { 'flexipages/P.flexipage': page('force:detailPanel').replace('recordHomeTemplateDesktop', 'no') }],
    ['page with a region that its template has not', 'FlexiPage P', 2, /The 'main' region \(type Region\) doesn't exist/, { ...placed('lightning__UtilityBar'), 'flexipages/P.flexipage': utilityBar('c:thing', '', 'main') }],
    ['page with a component that is not meant for it', 'FlexiPage P', 2, /c:thing is not exposed for lightning__UtilityBar/, { ...placed('lightning__RecordPage'), 'flexipages/P.flexipage': utilityBar('c:thing') }],
    ['page with a decorator outside of the utility bar', 'FlexiPage P', 2, /takes no decorator label/, { 'flexipages/P.flexipage': page('force:detailPanel', decorator('label')) }],
    ['utility bar with an unknown decorator', 'FlexiPage P', 2, /takes no decorator no on/, { ...placed('lightning__UtilityBar'), 'flexipages/P.flexipage': utilityBar('c:thing', decorator('no')) }],
    ['tab of a page that is none of an app', 'CustomTab T', 2, /P is not of the type AppPage/, { 'flexipages/P.flexipage': page('force:detailPanel'), 'tabs/T.tab': file('CustomTab', '<flexiPage>P</flexiPage><label>T</label><motif>Custom1: Heart</motif>') }],
    ['action of an unknown component', 'QuickAction Box__c.A', 2, /no LightningComponentBundle named no found/, { 'quickActions/Box__c.A.quickAction': action('no') }],
    ['action of a component that is not meant for it', 'QuickAction Box__c.A', 2, /c:thing is not exposed for lightning__RecordAction/, { ...placed('lightning__RecordPage'), 'quickActions/Box__c.A.quickAction': action('thing') }],
    ['action of an unknown object', 'QuickAction No__c.A', 2, /no CustomObject named No__c found/, { ...placed('lightning__RecordAction'), 'quickActions/No__c.A.quickAction': action('thing') }],
    ['global action of a component', 'QuickAction A', 2, /cannot be a global action/, { ...placed('lightning__RecordAction'), 'quickActions/A.quickAction': action('thing') }],
    ['layout with an unknown action', 'Layout Box__c-Box Layout', 2, /no QuickAction named Box__c\.No found/, { 'layouts/Box__c-Box Layout.layout': file('Layout', '<platformActionList><actionListContext>Record</actionListContext><platformActionListItems><actionName>Box__c.No</actionName><actionType>QuickAction</actionType><sortOrder>0</sortOrder></platformActionListItems></platformActionList>') }],
    ['list view with an unknown column', 'ListView Box__c.All', 3, /unknown field Box__c\.No__c/, onBox('<listViews><fullName>All</fullName><columns>NAME</columns><columns>No__c</columns><filterScope>Everything</filterScope><label>All</label></listViews>')],
    ['layout with an unknown field', 'Layout Box__c-Box Layout', 2, /unknown field Box__c\.No__c/, { 'layouts/Box__c-Box Layout.layout': file('Layout', '<layoutSections><layoutColumns><layoutItems><field>No__c</field></layoutItems></layoutColumns><style>OneColumn</style></layoutSections>') }],
    ['component with a syntax error', 'LightningComponentBundle thing', 2, /LWC1007|Unexpected|Parsing/, bundle(`${component}export default class Thing extends {`)],
    ['component with an unknown decorator', 'LightningComponentBundle thing', undefined, /./, bundle(`${component}export default class Thing extends LightningElement { @frob x; }`)],
    ['component with a broken template', 'LightningComponentBundle thing', undefined, /./, bundle(`${component}export default class Thing extends LightningElement {}`, '<template><div></template>')],
    ['component that imports an unknown one', 'LightningComponentBundle thing', 2, /No MODULE named markup:\/\/c:other found : \[markup:\/\/c:thing\]/, bundle(`${component}import { x } from 'c/other';\nexport default class Thing extends LightningElement { x = x; }`)],
    ['component that shows an unknown one', 'LightningComponentBundle thing', 1, /No MODULE named markup:\/\/c:otherThing found/, bundle(`${component}export default class Thing extends LightningElement {}`, '<template><c-other-thing></c-other-thing></template>')],
    ['component with an unknown label', 'LightningComponentBundle thing', 2, /Invalid reference c\.No of type label in file thing\.js/, bundle(`${component}import no from '@salesforce/label/c.No';\nexport default class Thing extends LightningElement { no = no; }`)],
    ['component with an unknown field', 'LightningComponentBundle thing', 2, /Invalid reference Box__c\.No__c of type sobjectField in file thing\.js/, bundle(`${component}import NO from '@salesforce/schema/Box__c.No__c';\nexport default class Thing extends LightningElement { no = NO; }`)],
    ['component of an unknown API version', 'LightningComponentBundle thing', 2, /Invalid apiVersion: 99\.0/, bundle(`${component}export default class Thing extends LightningElement {}`, undefined, '<apiVersion>99.0</apiVersion><isExposed>false</isExposed>')],
    ['component without description', ' lwc/thing/thing.js', undefined, /has no thing\.js-meta\.xml/, { 'lwc/thing/thing.js': component }],
    ['change of a standard field', 'CustomField Account.Name', 3, /cannot change or define Account\.Name again/, { 'objects/Account.object': file('CustomObject', field('Name', '<length>80</length><type>Text</type>')) }],
    ['a type that the org keeps nothing of', 'StaticResource S', undefined, /keeps and checks nothing of a StaticResource/, { 'staticresources/S.resource': 'x', 'staticresources/S.resource-meta.xml': file('StaticResource', '<contentType>text/plain</contentType>') }]
]; // prettier-ignore

test('every broken component is refused with its reason, and changes nothing', async (context) => {
    const org = await startOrg(context);
    const before = [...org.org.components.keys()];
    for (const [what, name, line, reason, files] of broken) {
        await context.test(what, async () => {
            const all = Object.entries({ 'package.xml': manifest(everything), ...files });
            const given = Object.fromEntries(all.filter(([, text]) => text !== ''));
            const result = await deploy(org, zipOf(given));
            const { componentFailures, componentSuccesses } = result.details;
            const messages = [
                ...componentFailures,
                ...componentSuccesses.filter(({ problem }) => problem !== undefined)
            ];
            const found = messages.find(
                (message) =>
                    `${message.componentType} ${message.fullName}` === name && reason.test(message.problem ?? '')
            );
            assert.ok(found, JSON.stringify(messages, undefined, 1));
            if (line !== undefined) assert.equal(found.lineNumber, line);
            assert.equal(result.status, 'Failed');
            assert.equal(result.success, false);
            assert.deepEqual([...org.org.components.keys()], before);
        });
    }
});

test('an app with a page, a utility bar and an action is taken', async (context) => {
    const org = await startOrg(context);
    const files = {
        'package.xml': manifest(everything),
        ...placed('lightning__AppPage', 'lightning__UtilityBar', 'lightning__RecordAction'),
        'flexipages/U.flexipage': utilityBar('c:thing', decorator('label')),
        'flexipages/P.flexipage': utilityBar('c:thing', '', 'main')
            .replace('one:utilityBarTemplateDesktop', 'flexipage:defaultAppHomeTemplate')
            .replace('>UtilityBar<', '>AppPage<'),
        'tabs/T.tab': file('CustomTab', '<flexiPage>P</flexiPage><label>T</label><motif>Custom1: Heart</motif>'),
        'applications/A.app': file(
            'CustomApplication',
            '<formFactors>Large</formFactors><isNavAutoTempTabsDisabled>false</isNavAutoTempTabsDisabled><isNavPersonalizationDisabled>false</isNavPersonalizationDisabled><isNavTabPersistenceDisabled>false</isNavTabPersistenceDisabled><label>A</label><navType>Standard</navType><tabs>T</tabs><uiType>Lightning</uiType><utilityBar>U</utilityBar>'
        ),
        'quickActions/Box__c.A.quickAction': action('thing'),
        'layouts/Box__c-Box Layout.layout': file(
            'Layout',
            '<platformActionList><actionListContext>Record</actionListContext><platformActionListItems><actionName>Box__c.A</actionName><actionType>QuickAction</actionType><sortOrder>0</sortOrder></platformActionListItems></platformActionList>'
        )
    };
    const result = await deploy(org, zipOf(files));
    assert.equal(result.status, 'Succeeded', JSON.stringify(result.details.componentFailures, undefined, 1));
});
