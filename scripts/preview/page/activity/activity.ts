import { LightningElement } from 'lwc';

/** Where Salesforce puts its own activity timeline, which the preview does not have. */
export default class Activity extends LightningElement {}
