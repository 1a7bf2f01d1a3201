import { iconFolder } from 'good-terms/assets';
import PlatformPrimitiveIcon from 'good-terms/platformPrimitiveIcon';

/** Draws icons from the SLDS sprite files, instead of loading one compiled template per icon. */
export default class PrimitiveIcon extends PlatformPrimitiveIcon {
    override requestIconTemplates(): void {}

    override get href(): string {
        const [category, name] = (this.iconName ?? '').split(':');
        return this.src || !name ? super.href : `${iconFolder}/${category}.svg#${name}`;
    }
}
