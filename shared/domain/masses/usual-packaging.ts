/** The packaging of the policy that has no name: what most parcels come in. Screens and papers call it by a word of their own. */
export const USUAL_PACKAGING = 'usual';
