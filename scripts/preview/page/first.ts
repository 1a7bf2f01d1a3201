/**
 * Runs before every other script of the page: gives it the org's time and the chosen colors.
 * It is loaded as a classic, blocking script, so it imports nothing.
 */
const settings: { clockOffset: number } = JSON.parse(
    document.getElementById('good-terms-session')?.textContent ?? '{}'
);
const MachineDate = Date;
const orgNow = (): number => MachineDate.now() + settings.clockOffset;

globalThis.Date = new Proxy(MachineDate, {
    construct: (date, parts, newTarget) => Reflect.construct(date, parts.length === 0 ? [orgNow()] : parts, newTarget),
    apply: () => new MachineDate(orgNow()).toString(),
    get: (date, name, receiver) => (name === 'now' ? orgNow : Reflect.get(date, name, receiver))
});

const chosen = localStorage.getItem('good-terms-theme');
const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
document.documentElement.classList.toggle('slds-color-scheme--dark', dark);
