/** The actor of what nobody did: the station by itself, by its clock or at its setting up. */
export const STATION_ITSELF = 'station';

/** The actor of what was done with the owner token, from the command line. */
export const COMPUTER_OWNER = 'owner';
