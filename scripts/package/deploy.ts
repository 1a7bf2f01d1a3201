/** `npm run deploy`: builds the package and deploys it to an org that @salesforce/core knows by alias or username. */
import { join } from 'node:path';
import { root } from '../bootstrap/places.mjs';
import { deployOptions, deployUsage, type DeployOptions } from './deployOptions.ts';
import { failureLines } from './deployReport.ts';
import { cleanBundles, emitBundles } from './emit.ts';
import { coreDirectory, packageDirectories } from './packageDirectories.ts';

const apiVersion = '68.0';

async function deploy({ targetOrg, isDryRun, withQuotes }: DeployOptions): Promise<number> {
    const [{ Org }, { ComponentSet }] = await Promise.all([
        import('@salesforce/core'),
        import('@salesforce/source-deploy-retrieve')
    ]);
    const connection = (await Org.create({ aliasOrUsername: targetOrg })).getConnection(apiVersion);
    cleanBundles(root);
    tell(`${emitBundles(root).bundles.length} bundles built.`);
    const directories = withQuotes ? packageDirectories : [coreDirectory];
    const components = ComponentSet.fromSource(directories.map((directory) => join(root, directory)));
    components.sourceApiVersion = apiVersion;
    components.apiVersion = apiVersion;
    const running = await components.deploy({ usernameOrConnection: connection, apiOptions: { checkOnly: isDryRun } });
    running.onUpdate(({ numberComponentsDeployed, numberComponentsTotal, status }) =>
        tell(`${status}: ${numberComponentsDeployed} of ${numberComponentsTotal} components`)
    );
    const result = await running.pollStatus();
    const { success, status, errorMessage, numberComponentsDeployed } = result.response;
    failureLines(result.getFileResponses(), root).forEach((line) => process.stdout.write(`${line}\n`));
    if (errorMessage) {
        process.stdout.write(`${errorMessage}\n`);
    }
    process.stdout.write(`${isDryRun ? 'Dry run' : 'Deploy'} ${status}: ${numberComponentsDeployed} components.\n`);
    return success ? 0 : 1;
}

const tell = (text: string): boolean => process.stderr.write(`${text}\n`);

const options = deployOptions(process.argv.slice(2));
if ('problem' in options) {
    tell(`${options.problem}\n${deployUsage}`);
    process.exitCode = 2;
} else {
    process.exitCode = await deploy(options).catch((error: unknown) => {
        tell(error instanceof Error ? error.message : String(error));
        return 1;
    });
}
