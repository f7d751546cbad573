export declare const lateScript: string;
export declare const lateScriptSource: string;
