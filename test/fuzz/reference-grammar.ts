/**
 * What a frame of one family shows, written a second time from the maker's description: slow, plain, and without a line
 * in common with the decoder it is compared with. It may take more than the decoder takes, where the description does;
 * a mass that the decoder finds and this does not is a mistake of one of the two.
 *
 * `frame`: all bytes a reading was made from, terminator included, as Latin-1 text. `unit`: the profile's, for frames
 * that name none. Answers the load in mg (`milligrams` computes it), or null for no frame of the family and for one
 * without a load (overload, motion without a number, counts, tares).
 */
export type ReferenceGrammar = (frame: string, unit: string | null) => number | null;
