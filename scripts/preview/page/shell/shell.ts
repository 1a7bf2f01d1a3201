import { LightningElement } from 'lwc';
export default class Shell extends LightningElement { rows=[{id:1,a:2}]; columns=[{label:'A',fieldName:'a'}]; options=[{label:'x',value:'x'}]; }
