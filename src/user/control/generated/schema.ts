// Written by scripts/generate.ts from src/user/control/openapi.json. Do not edit: run "npm run generate -- --spec src/user/control/openapi.json --out src/user/control/generated --docs=".

/** Operations by path and method, in the form of openapi-typescript. */
export interface paths {
    "/_control/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server is up. */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The operations of the API. */
        get: operations["listOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mails that would have gone out, the newest first. */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The users, those who were deleted included. */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The groups, with their members in line. */
        get: operations["listControlGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The requests so far, the newest first. */
        get: operations["listRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The access tokens that were issued, the newest first. */
        get: operations["listTokens"];
        put?: never;
        /** Issues an access token, as signing in would. */
        post: operations["issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/tokens/expire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends all access tokens. */
        post: operations["expireTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Trouble that waits for requests. */
        get: operations["listTroubles"];
        put?: never;
        /** Makes the next requests of an operation fail. */
        post: operations["failNext"];
        /** Takes back the trouble of an operation, or of all. */
        delete: operations["stopFailing"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The API's clock. */
        get: operations["getClock"];
        /** Stops the API's clock, or sets it forward. */
        put: operations["setClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts everything back to the beginning. */
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** Requests that the service sends, in the form of openapi-typescript. */
export type webhooks = Record<string, never>;
/** Schemas and what else has a name, in the form of openapi-typescript. */
export interface components {
    schemas: {
        /** @description The server. */
        Health: Health;
        /** @description The API's clock. */
        Clock: Clock;
        /** @description A change of the clock. */
        ClockChange: ClockChange;
        /** @description A mail that would have gone out. */
        Mail: Mail;
        /** @description A user. */
        Person: Person;
        /** @description A group. */
        Group: Group;
        /** @description A request, with its response. */
        Request: Request;
        /** @description An access token. */
        AccessToken: AccessToken;
        /** @description A token to be issued. */
        NewToken: NewToken;
        /** @description Trouble for the next requests of an operation. */
        Trouble: Trouble;
        /** @description An operation of the API. */
        Operation: Operation;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
/** Definitions outside of components, in the form of openapi-typescript. */
export type $defs = Record<string, never>;
/** Operations by name, in the form of openapi-typescript. */
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    listOperations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The list. */
                        operations: components["schemas"]["Operation"][];
                    };
                };
            };
        };
    };
    listMails: {
        parameters: {
            query?: {
                /** @description At most so many, the newest. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mails. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The list. */
                        mails: components["schemas"]["Mail"][];
                        /** @description How many there are in all. */
                        total: number;
                    };
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Part of a name, an address or an id. */
                query?: string;
                /** @description At most so many, the newest. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The list. */
                        people: components["schemas"]["Person"][];
                        /** @description How many there are in all. */
                        total: number;
                    };
                };
            };
        };
    };
    listControlGroups: {
        parameters: {
            query?: {
                /** @description At most so many, the newest. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The list. */
                        groups: components["schemas"]["Group"][];
                        /** @description How many there are in all. */
                        total: number;
                    };
                };
            };
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /** @description At most so many, the newest. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The list. */
                        requests: components["schemas"]["Request"][];
                        /** @description How many there are in all. */
                        total: number;
                    };
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description At most so many, the newest. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The list. */
                        tokens: components["schemas"]["AccessToken"][];
                        /** @description How many there are in all. */
                        total: number;
                    };
                };
            };
        };
    };
    issueToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewToken"];
            };
        };
        responses: {
            /** @description The token. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
        };
    };
    expireTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listTroubles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trouble. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The list. */
                        troubles: components["schemas"]["Trouble"][];
                    };
                };
            };
        };
    };
    failNext: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Trouble"];
            };
        };
        responses: {
            /** @description It is noted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    stopFailing: {
        parameters: {
            query?: {
                /** @description The operation. Default: all. */
                operationId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is taken back. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockChange"];
            };
        };
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
        };
    };
    reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

/** The server. */
export type Health = {
    /** @description Always `ok`. */
    status: string;
    /**
     * Format: date-time
     * @description The API's clock.
     */
    now: string;
};

/** The API's clock. */
export type Clock = {
    /**
     * Format: date-time
     * @description The time.
     */
    now: string;
};

/** A change of the clock. */
export type ClockChange = {
    /**
     * Format: date-time
     * @description Where it is to stand still; `null` for the clock that the server was started with.
     */
    now?: string | null;
    /** @description Milliseconds to set it forward by. */
    advanceMs?: number;
};

/** A mail that would have gone out. */
export type Mail = {
    /** @description Its place in the outbox, from `1` on. */
    id: string;
    /** @description What it is about: `invitation`, `email-verification` or `password-reset`. */
    kind: string;
    /** @description Address that it goes to. */
    to: string;
    /** @description Language that it is written in. */
    language: string;
    /** @description Id of the user it is about. */
    userId: string;
    /** @description The token that its link carries. */
    token: string;
    /** @description Where its link leads, if the server was given a template. */
    link?: string;
    /**
     * Format: date-time
     * @description When it was sent.
     */
    sentAt: string;
};

/** A user. */
export type Person = {
    /** @description The id. */
    id: string;
    /** @description The organization. */
    organizationId: string;
    /** @description Address in effect. */
    email: string;
    /** @description Address that waits for confirmation. */
    draftEmail?: string;
    /** @description Name shown to others. */
    name?: string;
    /** @description `Active`, `Pending`, `Deactivated` or `Deleted`. */
    status: string;
    /** @description Roles as `ORGANIZATION:role`. */
    roles: string[];
    /** @description How many passkeys are registered. */
    passkeys: number;
};

/** A group. */
export type Group = {
    /** @description The id. */
    id: string;
    /** @description The organization. */
    organizationId: string;
    /** @description The name. */
    name: string;
    /** @description Members in line. */
    members: {
        /** @description Id of the user. */
        id: string;
        /** @description Address of the user. */
        email: string;
    }[];
    /** @description Id of the member whose turn it is. */
    assignee?: string;
};

/** A request, with its response. */
export type Request = {
    /** @description The response's `x-amzn-requestid`. */
    id: string;
    /** @description The operation. */
    operationId: string;
    /** @description In upper case. */
    method: string;
    /** @description With the query. */
    path: string;
    /**
     * Format: date-time
     * @description When it came, by the API's clock.
     */
    receivedAt: string;
    /** @description Milliseconds until it was answered or dropped; left out before that. */
    durationMs?: number;
    /** @description Status of the response; left out while there is none, and after a dropped connection. */
    status?: number;
    /** @description Id of the user whose token it carried. */
    userId?: string;
    /** @description The body: JSON, or text if it is none. */
    body?: unknown;
    /** @description The response's body, or how long it is if it is long. */
    response?: string;
};

/** An access token. */
export type AccessToken = {
    /** @description The token. */
    token: string;
    /** @description Id of the user to whom it belongs. */
    userId: string;
    /**
     * Format: date-time
     * @description When it expires; left out if it never does, or was ended.
     */
    expiresAt?: string;
    /** @description Whether a call with it would be taken now. */
    isValid: boolean;
};

/** A token to be issued. */
export type NewToken = {
    /** @description Id or address of the user. */
    user: string;
    /** @description Milliseconds until it expires. Default: never. */
    lastsMs?: number;
    /** @description The user's password, for sign-in pages: a wrong one is a 400. Default: not checked. */
    password?: string;
};

/** Trouble for the next requests of an operation. */
export type Trouble = {
    /** @description The operation. */
    operationId: string;
    /** @description Status to answer with, 400 to 599. */
    status?: number;
    /** @description Body of that response: JSON, or text as it is. */
    body?: unknown;
    /** @description Headers of that response. */
    headers?: {
        [key: string]: string;
    };
    /** @description `Retry-After` of that response, in seconds. */
    retryAfter?: number;
    /**
     * @description Drops the connection, before or after the operation took effect.
     * @enum {string}
     */
    drop?: "before" | "after";
    /** @description Milliseconds to wait first, or `endless`. */
    delayMs?: number | "endless";
    /** @description How many requests fail, or `always`. Default 1. */
    times?: number | "always";
};

/** An operation of the API. */
export type Operation = {
    /** @description Its name. */
    operationId: string;
    /** @description In upper case. */
    method: string;
    /** @description Its path. */
    path: string;
};
