import assert from 'node:assert/strict';
import { test } from 'node:test';
import { root } from '../../bootstrap/places.mjs';
import { packageDirectories } from '../packageDirectories.ts';
import { readSourcePackage } from '../sourcePackage.ts';
import { brokenPackage, healthyPackage, places } from './fixture.ts';
import { checks } from './index.ts';

/** The check, the file, what is replaced by what, and what the check must say. */
type Mistake = readonly [check: keyof typeof checks, path: string, from: string, to: string, message: RegExp];

const mistakes: readonly Mistake[] = [
    [
        'permissionNames',
        places.permissionSet,
        '<field>Limit__c.Amount__c',
        '<field>Limit__c.Sum__c',
        /unknown field Limit__c\.Sum__c/
    ],
    ['permissionNames', places.permissionSet, '<object>Limit__c', '<object>Limits__c', /unknown object Limits__c/],
    ['permissionNames', places.permissionSet, '<tab>Limit__c', '<tab>Deal__c', /unknown tab Deal__c/],
    ['permissionNames', places.permissionSet, '<application>Credit', '<application>Debit', /unknown app Debit/],
    ['permissionNames', places.permissionSet, '<name>Override', '<name>Overrule', /unknown custom permission Overrule/],
    [
        'grantedFields',
        places.permissionSet,
        '<field>Limit__c.Amount__c',
        '<field>Limit__c.Status__c',
        /nobody|anybody read Limit__c\.Amount__c/
    ],
    ['grantedFields', places.permissionSet, '<readable>true', '<readable>false', /anybody read Limit__c\.Amount__c/],
    ['permissionRights', places.permissionSet, 'Limit__c.Status__c', 'Limit__c.Key__c', /Key__c is required/],
    [
        'permissionRights',
        places.permissionSet,
        'Limit__c.Status__c',
        'Limit__c.Account__c',
        /Account__c is a master-detail field/
    ],
    [
        'permissionRights',
        places.permissionSet,
        'false</editable><field>Limit__c.Twice__c',
        'true</editable><field>Limit__c.Twice__c',
        /Twice__c is computed/
    ],
    [
        'permissionRights',
        places.permissionSet,
        'false</editable><field>Account.Open_Limits__c',
        'true</editable><field>Account.Open_Limits__c',
        /Open_Limits__c is computed/
    ],
    [
        'permissionRights',
        places.permissionSet,
        '<allowDelete>false</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Limit__c',
        '<allowDelete>true</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Limit__c',
        /allowDelete on Limit__c needs allowEdit/
    ],
    [
        'permissionRights',
        places.permissionSet,
        '<object>Limit__c</object><viewAllRecords>false',
        '<object>Limit__c</object><viewAllRecords>true',
        /viewAllRecords on Limit__c needs viewAllRecords on its master Account/
    ],
    ['pageNames', places.page, 'c:limitPanel', 'c:limitPane', /unknown component c:limitPane/],
    ['pageNames', places.page, 'flexipage:tabset', 'flexipage:tabs', /unknown component flexipage:tabs/],
    ['pageNames', places.page, '<value>Facet-tabs', '<value>Facet-none', /unknown facet Facet-none/],
    ['pageNames', places.page, '<name>compact', '<name>dense', /c:limitPanel has no property dense/],
    ['pageNames', places.page, 'Record.Open_Limits__c', 'Record.Limits__c', /unknown field Account\.Limits__c/],
    ['pageNames', places.page, '<sobjectType>Account', '<sobjectType>Konto', /unknown object Konto/],
    ['pageNames', places.page, '<identifier>panel', '<identifier>tabset', /identifier tabset is used twice/],
    ['viewColumns', places.layout, 'Amount__c', 'Sum__c', /unknown field Limit__c\.Sum__c/],
    [
        'viewColumns',
        places.layout,
        '</layoutSections>',
        '</layoutSections><relatedLists><relatedList>Limit__c.Account__c</relatedList></relatedLists>',
        /does not lead to Limit__c/
    ],
    [
        'viewColumns',
        places.layout,
        '</layoutSections>',
        '</layoutSections><relatedLists><relatedList>RelatedDealList</relatedList></relatedLists>',
        /unknown related list RelatedDealList/
    ],
    ['viewColumns', places.compactLayout, 'Amount__c', 'Sum__c', /unknown field Limit__c\.Sum__c/],
    ['viewColumns', places.listView, '<columns>Status__c', '<columns>State__c', /unknown field Limit__c\.State__c/],
    ['picklistValues', places.twice, 'Open', 'Opened', /Status__c has no value "Opened"/],
    [
        'picklistValues',
        places.twice,
        'ISPICKVAL(Status__c, &quot;Open&quot;)',
        'CASE(Status__c, &quot;Opened&quot;, 1, 0) = 1',
        /no value "Opened"/
    ],
    ['picklistValues', places.rule, '&quot;Open&quot;', '&quot;Opened&quot;', /Status__c has no value "Opened"/],
    ['picklistValues', places.openLimits, '<value>Open', '<value>Opened', /Status__c has no value "Opened"/],
    ['picklistValues', places.listView, '<value>Open', '<value>Opened', /Status__c has no value "Opened"/],
    ['picklistValues', places.status, '<restricted>true', '<restricted>false', /Status__c is not restricted/],
    ['formulaNames', places.twice, 'Amount__c * 2', 'Sum__c * 2', /unknown field Limit__c\.Sum__c/],
    ['formulaNames', places.rule, '$Permission.Override', '$Permission.Overrule', /unknown \$Permission\.Overrule/],
    [
        'formulaNames',
        places.rule,
        'Default.Most__c',
        'Default.More__c',
        /unknown \$CustomMetadata\.Bounds__mdt\.Default\.More__c/
    ],
    ['formulaNames', places.rule, 'mdt.Default', 'mdt.Other', /unknown \$CustomMetadata\.Bounds__mdt\.Other/],
    ['formulaNames', places.twice, 'Amount__c * 2', '$User.Email', /unknown \$User\.Email/],
    ['settingRecords', places.setting, '<field>Most__c', '<field>More__c', /unknown field Bounds__mdt\.More__c/],
    [
        'settingRecords',
        'main/credit/objects/Bounds__mdt/Bounds__mdt.object-meta.xml',
        'CustomObject',
        'CustomLabels',
        /record of unknown type Bounds__mdt/
    ],
    ['formulaSizes', places.twice, 'Amount__c * 2', `Amount__c * 2${' + 1'.repeat(1000)}`, /3900 are allowed/],
    [
        'formulaSizes',
        places.rule,
        'ISBLANK(Amount__c)',
        `ISBLANK(${'Twice__c + '.repeat(120)}Amount__c)`,
        /with nested formulas, 5000 are allowed/
    ],
    ['relations', places.account, '<referenceTo>Account', '<referenceTo>Konto', /unknown object Konto/],
    [
        'relations',
        places.account,
        '<writeRequiresMasterRead>true',
        '<writeRequiresMasterRead>false',
        /without writeRequiresMasterRead/
    ],
    ['relations', places.object, 'ControlledByParent', 'ReadWrite', /sharing model is ReadWrite/],
    [
        'relations',
        places.openLimits,
        'Limit__c.Account__c',
        'Limit__c.Status__c',
        /Limit__c\.Status__c is not a detail of Account/
    ],
    [
        'relations',
        places.openLimits,
        '<field>Limit__c.Status__c',
        '<field>Limit__c.State__c',
        /unknown field Limit__c\.State__c/
    ],
    [
        'componentImports',
        places.component,
        'label/c.Limit_Title',
        'label/c.Limit_Titel',
        /unknown @salesforce\/label\/c\.Limit_Titel/
    ],
    [
        'componentImports',
        places.component,
        'Limit__c.Amount__c',
        'Limit__c.Sum__c',
        /unknown @salesforce\/schema\/Limit__c\.Sum__c/
    ],
    [
        'componentImports',
        places.component,
        'customPermission/Override',
        'customPermission/Overrule',
        /unknown @salesforce\/customPermission\/Overrule/
    ],
    ['componentImports', places.component, 'c/limitRule', 'c/limitRules', /unknown c\/limitRules/],
    ['componentImports', places.template, '<c-limit-bar', '<c-limit-bars', /unknown child c-limit-bars/],
    [
        'componentTargets',
        places.bundle,
        '<target>lightning__RecordPage',
        '<target>lightning__RecordPages',
        /unknown target lightning__RecordPages/
    ],
    [
        'componentTargets',
        places.bundle,
        '<target>lightning__RecordPage',
        '<target>lightning__AppPage',
        /limitPanel is not offered for a RecordPage/
    ],
    ['componentTargets', places.bundle, '<isExposed>true', '<isExposed>false', /isExposed and targets go together/],
    ['componentTargets', places.bundle, '<object>Account', '<object>Konto', /unknown object Konto/],
    [
        'componentTargets',
        places.bundle,
        '<object>Account',
        '<object>Contact',
        /limitPanel is not offered for pages of Account/
    ],
    ['componentTargets', places.component, '@api compact', 'compact', /its class has no @api compact/],
    ['labelLengths', places.amount, '<label>Amount', `<label>${'A'.repeat(41)}`, /41 characters, 40 are allowed/],
    ['labelLengths', places.labels, 'Limit_Close', 'Limit_Zoom', /Limit_Title is not in order/],
    ['labelLengths', places.labels, 'Limit_Close', 'Limit_Title', /Limit_Title exists twice/],
    ['labelLengths', places.labels, '<value>Limit', `<value>${'L'.repeat(1001)}`, /Limit_Title is too long/],
    ['descriptions', places.amount, '<inlineHelpText>What it means.</inlineHelpText>', '', /inlineHelpText is missing/],
    ['descriptions', places.rule, '<description>Why.</description>', '', /description is missing/],
    ['descriptions', places.amount, 'What it means.', 'x'.repeat(511), /511 characters, 510 are allowed/],
    ['fieldSizes', places.amount, '<scale>3', '<scale>19', /scale 19 does not fit in precision 18/],
    ['fieldSizes', places.amount, '<precision>18', '<precision>19', /precision 19/],
    ['fieldSizes', places.key, '<length>80', '<length>256', /length 256 is not between 1 and 255/],
    ['fieldSizes', places.key, '<caseSensitive>true', '<caseSensitive>false', /takes a and A for the same/],
    ['ruleMessages', places.rule, 'Give an amount.', 'x'.repeat(256), /256 characters, 255 are allowed/],
    [
        'ruleMessages',
        places.rule,
        '<errorDisplayField>Amount__c',
        '<errorDisplayField>Sum__c',
        /unknown field Limit__c\.Sum__c/
    ],
    ['ruleMessages', places.rule, '<active>true', '<active>false', /is not active/],
    ['elementNames', places.amount, '<label>', '<lable>Sum</lable><label>', /CustomField has no element lable/],
    ['elementNames', places.amount, '<type>Number', '<type>Numbre', /CustomField.type cannot be "Numbre"/],
    ['elementNames', places.rule, '<active>true</active>', '', /ValidationRule lacks its active/],
    ['elementNames', places.key, '<required>true', '<required>yes', /CustomField.required is no boolean/],
    [
        'elementNames',
        places.amount,
        '<scale>3</scale>',
        '<scale>3</scale><scale>4</scale>',
        /scale stands there 2 times/
    ],
    ['applicationNames', places.app, '<tabs>Limit__c', '<tabs>Deal__c', /unknown tab Deal__c/],
    [
        'applicationNames',
        places.app,
        '<content>Account_Page',
        '<content>Konto_Page',
        /Konto_Page is no page of Account/
    ],
    ['applicationNames', places.object, 'Limit_Compact', 'Limit_Small', /unknown compact layout Limit_Small/],
    ['applicationNames', places.app, '<utilityBar>Limit_Bar', '<utilityBar>Limit_Desk', /Limit_Desk is no utility bar/],
    ['applicationNames', places.pageTab, '<flexiPage>Limit_Desk', '<flexiPage>Desk', /Desk is no app page/],
    ['pageNames', places.utilityBar, '<name>icon', '<name>color', /takes no decorator color here/],
    ['quickActions', places.action, '>limitPanel<', '>limitPane<', /unknown component limitPane/],
    ['quickActions', places.action, '>limitPanel<', '>limitBar<', /limitBar is not offered for a record action/],
    [
        'quickActions',
        places.layout,
        '<actionName>Account.Limit',
        '<actionName>Account.Call',
        /quick action Account\.Call/
    ]
];

test('the checks find nothing in a package without mistakes', () => {
    const pack = healthyPackage();
    assert.deepEqual(
        Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, check(pack)])),
        Object.fromEntries(Object.keys(checks).map((name) => [name, []]))
    );
});

for (const [check, path, from, to, message] of mistakes) {
    test(`${check} finds: ${message.source.replaceAll('\\', '')}`, () => {
        const found = checks[check]?.(brokenPackage(path, from, to)) ?? [];
        assert.ok(
            found.some((finding) => message.test(finding.message)),
            JSON.stringify(found)
        );
    });
}

test('every check is shown a mistake', () => {
    assert.deepEqual(new Set(mistakes.map(([check]) => check)), new Set(Object.keys(checks)));
});

for (const [name, check] of Object.entries(checks)) {
    test(`the package passes ${name}, for orgs without quotes and with them`, () => {
        assert.deepEqual(check(readSourcePackage(root)), []);
        assert.deepEqual(check(readSourcePackage(root, packageDirectories)), []);
    });
}
