/** What would address the reader formally or informally; `Sie` is forbidden in the sense of "they", too. */
export const ADDRESS = /\b(Sie|Ihnen|Ihre?[mnrs]?|[Dd](u|ich|ir|eine?[mnrs]?)|[Ee](uch|ure?[mnrs]?|uer))\b/;
/** Words that German lacks. */
export const ENGLISH = /\b(the|and|of|with|your?|this|that|not|from|will|what|who|when|there|nothing|hidden|people)\b/i;
