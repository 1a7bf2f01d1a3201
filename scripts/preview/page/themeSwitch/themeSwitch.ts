import { LightningElement } from 'lwc';

const darkClass = 'slds-color-scheme--dark';

/** Switches between light and dark colors; the browser remembers it. */
export default class ThemeSwitch extends LightningElement {
    isDark = document.documentElement.classList.contains(darkClass);

    get label(): string {
        return this.isDark ? 'Light colors' : 'Dark colors';
    }

    handleClick(): void {
        this.isDark = !this.isDark;
        document.documentElement.classList.toggle(darkClass, this.isDark);
        localStorage.setItem('good-terms-theme', this.isDark ? 'dark' : 'light');
    }
}
