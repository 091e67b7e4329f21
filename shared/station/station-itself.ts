/** The actor of what nobody did: the station by itself, by its clock or at its setting up. */
export const STATION_ITSELF = 'station';
