import type { Check } from '../finding.ts';
import { applicationNames } from './applicationNames.ts';
import { componentImports } from './componentImports.ts';
import { componentTargets } from './componentTargets.ts';
import { descriptions } from './descriptions.ts';
import { elementNames } from './elementNames.ts';
import { fieldSizes } from './fieldSizes.ts';
import { formulaNames } from './formulaNames.ts';
import { formulaSizes } from './formulaSizes.ts';
import { grantedFields } from './grantedFields.ts';
import { labelLengths } from './labelLengths.ts';
import { pageNames } from './pageNames.ts';
import { permissionNames } from './permissionNames.ts';
import { permissionRights } from './permissionRights.ts';
import { picklistValues } from './picklistValues.ts';
import { quickActions } from './quickActions.ts';
import { relations } from './relations.ts';
import { ruleMessages } from './ruleMessages.ts';
import { settingRecords } from './settingRecords.ts';
import { viewColumns } from './viewColumns.ts';

/** Every check of the package's metadata, by name. */
export const checks: Readonly<Record<string, Check>> = {
    applicationNames,
    componentImports,
    componentTargets,
    descriptions,
    elementNames,
    fieldSizes,
    formulaNames,
    formulaSizes,
    grantedFields,
    labelLengths,
    pageNames,
    permissionNames,
    permissionRights,
    picklistValues,
    quickActions,
    relations,
    ruleMessages,
    settingRecords,
    viewColumns
};
